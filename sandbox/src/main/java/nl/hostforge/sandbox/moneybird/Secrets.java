package nl.hostforge.sandbox.moneybird;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that are worked out from an id instead of being stored: the same after a restart, and in no file. Secret they
 * are not, since whoever reads this can work them out.
 */
final class Secrets {
    private static final byte[] SEED = "moneybird sandbox".getBytes(StandardCharsets.UTF_8);

    private Secrets() {}

    /** 64 hexadecimal digits. */
    static String derived(String purpose, String id) {
        return hmac(SEED, (purpose + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256, hexadecimal. */
    static String hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

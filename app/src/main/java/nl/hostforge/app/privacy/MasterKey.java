package nl.hostforge.app.privacy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret from which the key that wraps is derived. It comes from the environment or a file, never from
 * the database, and never prints itself.
 */
public final class MasterKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * @param base64 32 random bytes
     * @throws IllegalArgumentException if it is something else
     */
    public static MasterKey of(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the master key must be base64 text of 32 random bytes");
        }
        if (secret.length != BYTES)
            throw new IllegalArgumentException(
                    "the master key must be base64 text of 32 random bytes, this one has " + secret.length);
        return new MasterKey(secret);
    }

    /** @return names this key without giving it away, so that a wrapped key tells which master key opens it */
    String id() {
        return HexFormat.of().formatHex(derive("id").getEncoded(), 0, 8);
    }

    SecretKeySpec wrapping() {
        return new SecretKeySpec(derive("wrap").getEncoded(), "AES");
    }

    /** What hashed before the secret of keyed hashes was kept by itself. */
    SecretKeySpec hashing() {
        return derive("hash");
    }

    private SecretKeySpec derive(String purpose) {
        return new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), purpose), "HmacSHA256");
    }

    static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "master key";
    }
}

package nl.hostforge.app.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.privacy.Vault;

/** Seals with AES-GCM; key, message and purpose are part of what the seal covers. */
final class KeyedVault implements Vault {
    private final PersonalKeys keys;
    private final SecretKeySpec hashing;

    KeyedVault(PersonalKeys keys, SecretKeySpec hashing) {
        this.keys = keys;
        this.hashing = hashing;
    }

    @Override
    public SealedBox seal(KeyRef key, String purpose, String boundTo, String text) {
        var secret = keys.findOrMake(key).orElseThrow(() -> new KeyDestroyed(key));
        var sealed = AesGcm.seal(secret, text.getBytes(UTF_8), context(key, purpose, boundTo));
        return new SealedBox(key, boundTo, Base64.getEncoder().encodeToString(sealed));
    }

    @Override
    public Optional<String> open(SealedBox box, String purpose) {
        return keys.find(box.key())
                .map(secret -> new String(
                        AesGcm.open(
                                secret,
                                Base64.getDecoder().decode(box.content()),
                                context(box.key(), purpose, box.boundTo())),
                        UTF_8));
    }

    @Override
    public String sealLine(KeyRef key, String purpose, String text) {
        var box = seal(key, purpose, UUID.randomUUID().toString(), text);
        return String.join("|", box.key().value(), box.boundTo(), box.content());
    }

    @Override
    public Optional<String> openLine(String line, String purpose) {
        var parts = line.split("\\|", 3);
        if (parts.length < 3) throw new IllegalStateException("this is no sealed line");
        return open(new SealedBox(new KeyRef(parts[0]), parts[1], parts[2]), purpose);
    }

    @Override
    public String keyedHash(String purpose, String text) {
        return HexFormat.of().formatHex(MasterKey.hmac(hashing, purpose + "\0" + text));
    }

    private static byte[] context(KeyRef key, String purpose, String boundTo) {
        return String.join("\n", key.value(), boundTo, purpose).getBytes(UTF_8);
    }
}

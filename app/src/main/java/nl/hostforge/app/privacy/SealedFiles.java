package nl.hostforge.app.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/** Seals whole files with the keys of personal data, as the vault does with texts; key and name are part of the seal. */
@Component
public class SealedFiles {
    private final PersonalKeys keys;

    SealedFiles(PersonalKeys keys) {
        this.keys = keys;
    }

    /**
     * @param name what the file is; needed again to open it
     * @throws KeyDestroyed if the key was destroyed
     */
    public byte[] seal(KeyRef key, String name, byte[] content) {
        var secret = keys.findOrMake(key).orElseThrow(() -> new KeyDestroyed(key));
        return AesGcm.seal(secret, content, context(key, name));
    }

    /**
     * @return the content, or empty if the key was destroyed
     * @throws IllegalStateException if the file was changed, or is opened under another name than it was sealed
     */
    public Optional<byte[]> open(KeyRef key, String name, byte[] sealed) {
        return keys.find(key).map(secret -> AesGcm.open(secret, sealed, context(key, name)));
    }

    private static byte[] context(KeyRef key, String name) {
        return String.join("\n", "file", key.value(), name).getBytes(UTF_8);
    }
}

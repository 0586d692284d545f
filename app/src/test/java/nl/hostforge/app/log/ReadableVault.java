package nl.hostforge.app.log;

import java.util.Optional;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.privacy.Vault;

/** Seals nothing: golden files must read the same at every run. */
final class ReadableVault implements Vault {
    @Override
    public SealedBox seal(KeyRef key, String purpose, String boundTo, String text) {
        return new SealedBox(key, boundTo, purpose + "=" + text);
    }

    @Override
    public Optional<String> open(SealedBox box, String purpose) {
        return Optional.of(box.content().substring(purpose.length() + 1));
    }

    @Override
    public String sealLine(KeyRef key, String purpose, String text) {
        return key + "|" + purpose + "|" + text;
    }

    @Override
    public Optional<String> openLine(String line, String purpose) {
        return Optional.of(line.split("\\|", 3)[2]);
    }

    @Override
    public String keyedHash(String purpose, String text) {
        return purpose + "-" + text;
    }
}

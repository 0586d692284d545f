package nl.hostforge.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.query.readmodel.StoredJson;

/** Hides nothing, but forgets what it sealed with a key that was destroyed, and notices a box opened for another purpose. */
public final class InMemoryVault implements Vault {
    private final Set<KeyRef> destroyed = ConcurrentHashMap.newKeySet();

    public void destroy(KeyRef key) {
        destroyed.add(key);
    }

    /** A value as it comes out of the log: with its box, and erased if its key is gone. */
    public <T> Personal<T> fromLog(KeyRef key, String field, T value) {
        if (value == null) return null;
        var box = boxOf(key, field, UUID.randomUUID().toString(), StoredJson.write(value));
        return destroyed.contains(key) ? Personal.erased(box) : Personal.opened(box, value);
    }

    @Override
    public SealedBox seal(KeyRef key, String purpose, String boundTo, String text) {
        if (destroyed.contains(key)) throw new KeyDestroyed(key);
        return boxOf(key, purpose, boundTo, text);
    }

    @Override
    public Optional<String> open(SealedBox box, String purpose) {
        if (destroyed.contains(box.key())) return Optional.empty();
        var parts = new String(Base64.getDecoder().decode(box.content()), UTF_8).split("\n", 3);
        if (!parts[0].equals(purpose) || !parts[1].equals(box.boundTo()))
            throw new IllegalStateException("sealed as " + parts[0] + ", opened as " + purpose);
        return Optional.of(parts[2]);
    }

    @Override
    public String sealLine(KeyRef key, String purpose, String text) {
        var box = seal(key, purpose, UUID.randomUUID().toString(), text);
        return String.join("|", box.key().value(), box.boundTo(), box.content());
    }

    @Override
    public Optional<String> openLine(String line, String purpose) {
        var parts = line.split("\\|", 3);
        return open(new SealedBox(new KeyRef(parts[0]), parts[1], parts[2]), purpose);
    }

    @Override
    public String keyedHash(String purpose, String text) {
        return purpose + ":" + Integer.toHexString(text.hashCode());
    }

    private static SealedBox boxOf(KeyRef key, String purpose, String boundTo, String text) {
        var content = String.join("\n", purpose, boundTo, text).getBytes(UTF_8);
        return new SealedBox(key, boundTo, Base64.getEncoder().encodeToString(content));
    }
}

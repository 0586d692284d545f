package nl.hostforge.app.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import javax.crypto.SecretKey;
import nl.hostforge.messages.privacy.KeyRef;

/**
 * The keys of personal data as this node remembers them: for as long as it hears of destructions, so that a replay asks for
 * each key once, and not at all from the moment it may have missed one. A key that is gone stays gone, so a memory of that
 * is never wrong.
 */
final class PersonalKeys {
    private static final int REMEMBERED_KEYS = 100_000;
    /** A replay meets keys in the order in which they were made: the next ones come along. */
    private static final int AT_ONCE = 64;

    private static final Optional<SecretKey> DESTROYED = Optional.empty();

    private final KeyTable table;
    private final KeyWatch watch;
    private final Cache<KeyRef, Optional<SecretKey>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_KEYS).build();

    PersonalKeys(KeyTable table, KeyWatch watch) {
        this.table = table;
        this.watch = watch;
        watch.tell(this::forget);
    }

    /** @return the key, or empty if it was destroyed or never existed */
    Optional<SecretKey> find(KeyRef ref) {
        var known = remembered.getIfPresent(ref);
        if (known != null && (known.isEmpty() || watch.hearsAll())) return known;
        return load(ref);
    }

    /** @return the key, made now if there was none; empty if it was destroyed */
    Optional<SecretKey> findOrMake(KeyRef ref) {
        var found = find(ref);
        if (found.isPresent()) return found;
        var made = table.make(ref);
        if (made.isEmpty()) return load(ref);
        remember(new KeyTable.Kept(ref, made));
        return made;
    }

    /** Destroys a key for good; the same key is never made again. */
    void destroy(KeyRef ref) {
        table.destroy(ref);
        forget(ref);
    }

    private Optional<SecretKey> load(KeyRef ref) {
        var found = table.from(ref, watch.hearsAll() ? AT_ONCE : 1);
        found.forEach(this::remember);
        return found.isEmpty() ? Optional.empty() : found.getFirst().secret();
    }

    /** It may have been destroyed since it was read: what says so is not written over. */
    private void remember(KeyTable.Kept key) {
        remembered.asMap().merge(key.ref(), key.secret(), (known, read) -> known.isEmpty() ? known : read);
    }

    private void forget(KeyRef ref) {
        remembered.put(ref, DESTROYED);
    }
}

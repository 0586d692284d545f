package nl.hostforge.app.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.hostforge.messages.privacy.KeyRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys themselves, each wrapped by the master key in the database. They are reached through connections of their
 * own, so that a key is stored before the event that needs it, and no command waits for a second connection of its pool.
 * A key that was destroyed on another node is forgotten here within the cache's few seconds.
 */
final class PersonalKeys {
    private static final int KEY_BYTES = 32;
    private static final Duration REMEMBERED = Duration.ofSeconds(4);
    private static final int REMEMBERED_KEYS = 100_000;

    private final JdbcClient database;
    private final MasterKey masterKey;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<KeyRef, Optional<SecretKey>> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_KEYS)
            .expireAfterWrite(REMEMBERED)
            .build();

    PersonalKeys(JdbcClient database, MasterKey masterKey, Clock clock) {
        this.database = database;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** @return the key, or empty if it was destroyed or never existed */
    Optional<SecretKey> find(KeyRef ref) {
        return remembered.get(ref, this::load);
    }

    /** @return the key, made now if there was none; empty if it was destroyed */
    Optional<SecretKey> findOrMake(KeyRef ref) {
        var found = find(ref);
        if (found.isPresent()) return found;
        make(ref);
        remembered.invalidate(ref);
        return find(ref);
    }

    /** Destroys a key for good; the same key is never made again. */
    void destroy(KeyRef ref) {
        database.sql("""
                insert into personal_key (key_ref, created_at, destroyed_at) values (:ref, :now, :now)
                on conflict (key_ref) do update set wrapped = null, master_key_id = null, destroyed_at = :now
                where personal_key.destroyed_at is null""")
                .param("ref", ref.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        remembered.put(ref, Optional.empty());
    }

    private Optional<SecretKey> load(KeyRef ref) {
        return database.sql("select wrapped from personal_key where key_ref = :ref and wrapped is not null")
                .param("ref", ref.value())
                .query((row, index) -> row.getBytes("wrapped"))
                .optional()
                .map(wrapped -> unwrap(ref, wrapped));
    }

    private void make(KeyRef ref) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        database.sql("""
                insert into personal_key (key_ref, wrapped, master_key_id, created_at)
                values (:ref, :wrapped, :master, :now) on conflict (key_ref) do nothing""")
                .param("ref", ref.value())
                .param("wrapped", AesGcm.seal(masterKey.wrapping(), bytes, context(ref)))
                .param("master", masterKey.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private SecretKey unwrap(KeyRef ref, byte[] wrapped) {
        return new SecretKeySpec(AesGcm.open(masterKey.wrapping(), wrapped, context(ref)), "AES");
    }

    private static byte[] context(KeyRef ref) {
        return ref.value().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}

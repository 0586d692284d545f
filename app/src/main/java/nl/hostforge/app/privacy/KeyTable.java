package nl.hostforge.app.privacy;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.FiscalKey;
import nl.hostforge.messages.privacy.KeyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys themselves, each wrapped by the master key. They are reached through connections of their own, so that a key is
 * stored before the event that needs it, and no command waits for a second connection of its pool.
 */
final class KeyTable {
    private static final int KEY_BYTES = 32;
    private static final String HASHING = "hashing";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final MasterKeys masterKeys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyTable(DataSource keys, MasterKeys masterKeys, Clock clock) {
        this.database = JdbcClient.create(keys);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(keys));
        this.masterKeys = masterKeys;
        this.clock = clock;
    }

    /** A key as it stands in the table. */
    record Kept(KeyRef ref, Optional<SecretKey> secret) {}

    /** Which keys went since a number, and the number that is known now. */
    record Gone(long number, List<KeyRef> keys) {}

    /** @return the key, if it ever existed, and those that were made next after it, up to the limit */
    List<Kept> from(KeyRef ref, int limit) {
        return database.sql("""
                select key_ref, wrapped, master_key_id from personal_key
                where (created_at, key_ref) >= (select created_at, key_ref from personal_key where key_ref = :ref)
                order by created_at, key_ref limit :limit""")
                .param("ref", ref.value())
                .param("limit", limit)
                .query((row, index) -> kept(row))
                .list();
    }

    /** @return the key, or empty if there was one already, or it was destroyed before it was made */
    Optional<SecretKey> make(KeyRef ref) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var made = database.sql("""
                insert into personal_key (key_ref, wrapped, master_key_id, created_at)
                values (:ref, :wrapped, :master, :now) on conflict (key_ref) do nothing""")
                .param("ref", ref.value())
                .param("wrapped", masterKeys.wrap(bytes, ref.value()))
                .param("master", masterKeys.presentId())
                .param("now", now())
                .update();
        return made == 0 ? Optional.empty() : Optional.of(new SecretKeySpec(bytes, "AES"));
    }

    /** Destroys a key for good; a repeat changes nothing. */
    void destroy(KeyRef ref) {
        transaction.executeWithoutResult(status -> {
            if (!destroyNow(ref)) status.setRollbackOnly();
        });
    }

    /**
     * Destroys the contact key of everyone on the erasure list who still has one here, and notes that their erasure has to
     * be repeated.
     */
    void destroyListed(Set<CustomerId> erased) {
        for (var customer : notDestroyed(erased))
            transaction.executeWithoutResult(status -> {
                if (destroyNow(KeyRef.contact(customer)))
                    database.sql("insert into erasure_to_repeat (customer_id) values (?) on conflict do nothing")
                            .param(customer.value())
                            .update();
            });
    }

    /** @return what went after a number */
    Gone destroyedSince(long number) {
        var keys = new ArrayList<KeyRef>();
        var last = database.sql("""
                select counted.last, gone.key_ref from key_destruction counted
                left join personal_key gone on gone.destruction > :number and gone.destruction <= counted.last""")
                .param("number", number)
                .query((row, index) -> {
                    if (row.getString("key_ref") != null) keys.add(new KeyRef(row.getString("key_ref")));
                    return row.getLong("last");
                })
                .list()
                .getFirst();
        return new Gone(last, List.copyOf(keys));
    }

    /** @return the number of the last destruction */
    long lastDestruction() {
        return database.sql("select last from key_destruction")
                .query(Long.class)
                .single();
    }

    /** @return every fiscal key that is still there */
    List<FiscalKey> fiscalKeys() {
        return database
                .sql("select key_ref from personal_key where wrapped is not null and key_ref like 'fiscal%'")
                .query((row, index) -> FiscalKey.of(new KeyRef(row.getString("key_ref"))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws IllegalStateException if a key was wrapped by a master key that is not known here */
    void refuseUnknownMasterKeys() {
        masterKeys.refuseUnknown(database.sql("""
                select master_key_id from personal_key where wrapped is not null
                union select master_key_id from hashing_secret""").query(String.class).list());
    }

    /**
     * The secret of keyed hashes: made once, of the master key that the database was begun with, so that hashes from before
     * it was stored stay the same.
     */
    SecretKeySpec hashing() {
        return storedHashing().orElseGet(() -> {
            var secret = masterKeys.derivedHashing(oldestMasterKey());
            database.sql("insert into hashing_secret (wrapped, master_key_id) values (?, ?) on conflict do nothing")
                    .params(masterKeys.wrap(secret, HASHING), masterKeys.presentId())
                    .update();
            return storedHashing().orElseThrow();
        });
    }

    /**
     * Wraps anew what a former master key wrapped: keys after the given one, in the order of their names. Rows that another
     * node works on are passed over.
     *
     * @return the last key of the batch; empty if there was none left
     */
    Optional<KeyRef> rewrap(KeyRef after, int limit) {
        return transaction.execute(status -> {
            var batch = database.sql("""
                    select key_ref, wrapped, master_key_id from personal_key
                    where wrapped is not null and master_key_id in (:former) and key_ref > :after
                    order by key_ref limit :limit for update skip locked""")
                    .param("former", masterKeys.formerIds())
                    .param("after", after.value())
                    .param("limit", limit)
                    .query((row, index) -> kept(row))
                    .list();
            batch.forEach(this::rewrap);
            return batch.isEmpty()
                    ? Optional.empty()
                    : Optional.of(batch.getLast().ref());
        });
    }

    /** Wraps the secret of keyed hashes anew, if a former master key wrapped it. */
    void rewrapHashing() {
        if (masterKeys.formerIds().isEmpty()) return;
        database.sql("update hashing_secret set wrapped = :wrapped, master_key_id = :present"
                        + " where master_key_id in (:former)")
                .param("wrapped", masterKeys.wrap(hashing().getEncoded(), HASHING))
                .param("present", masterKeys.presentId())
                .param("former", masterKeys.formerIds())
                .update();
    }

    /** @return how many keys a former master key still wraps */
    long formerlyWrapped() {
        if (masterKeys.formerIds().isEmpty()) return 0;
        return database.sql(
                        "select count(*) from personal_key where wrapped is not null and master_key_id in (:former)")
                .param("former", masterKeys.formerIds())
                .query(Long.class)
                .single();
    }

    private void rewrap(Kept key) {
        database.sql("update personal_key set wrapped = ?, master_key_id = ? where key_ref = ?")
                .params(
                        masterKeys.wrap(
                                key.secret().orElseThrow().getEncoded(),
                                key.ref().value()),
                        masterKeys.presentId(),
                        key.ref().value())
                .update();
    }

    /** The number's row is locked first, so that numbers are seen in their order. */
    private boolean destroyNow(KeyRef ref) {
        var number = database.sql("update key_destruction set last = last + 1 returning last")
                .query(Long.class)
                .single();
        var destroyed = database.sql("""
                insert into personal_key (key_ref, created_at, destroyed_at, destruction) values (:ref, :now, :now, :number)
                on conflict (key_ref) do update
                set wrapped = null, master_key_id = null, destroyed_at = :now, destruction = :number
                where personal_key.destroyed_at is null""")
                .param("ref", ref.value())
                .param("now", now())
                .param("number", number)
                .update();
        return destroyed > 0;
    }

    private List<CustomerId> notDestroyed(Set<CustomerId> erased) {
        var destroyed = Set.copyOf(database.sql(
                        "select key_ref from personal_key where destroyed_at is not null" + " and key_ref = any(:refs)")
                .param(
                        "refs",
                        erased.stream()
                                .map(customer -> KeyRef.contact(customer).value())
                                .toArray(String[]::new))
                .query(String.class)
                .list());
        return erased.stream()
                .filter(customer -> !destroyed.contains(KeyRef.contact(customer).value()))
                .toList();
    }

    private Optional<SecretKeySpec> storedHashing() {
        return database.sql("select wrapped, master_key_id from hashing_secret")
                .query((row, index) -> new SecretKeySpec(
                        masterKeys.unwrap(row.getString("master_key_id"), row.getBytes("wrapped"), HASHING),
                        "HmacSHA256"))
                .optional();
    }

    private String oldestMasterKey() {
        return database.sql("select master_key_id from personal_key where wrapped is not null"
                        + " order by created_at, key_ref limit 1")
                .query(String.class)
                .optional()
                .orElseGet(masterKeys::presentId);
    }

    private Kept kept(ResultSet row) throws SQLException {
        var ref = new KeyRef(row.getString("key_ref"));
        var wrapped = row.getBytes("wrapped");
        if (wrapped == null) return new Kept(ref, Optional.empty());
        var secret = masterKeys.unwrap(row.getString("master_key_id"), wrapped, ref.value());
        return new Kept(ref, Optional.of(new SecretKeySpec(secret, "AES")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

package nl.hostforge.query.readmodel;

import nl.hostforge.messages.privacy.KeyRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys whose personal data must no longer come into a read model, in a table of its own. Personal data comes in with
 * events of one stream and goes with an event of its customer, another stream, which another thread may handle at the same
 * time or first; so whoever writes personal data asks here whether its key is gone, and holds a lock that its going has to
 * wait for.
 */
public final class DestroyedKeys {
    /** Keeps the number of locks that a rebuild's transaction holds small. */
    private static final int LOCKS = 64;

    private final JdbcClient database;
    private final String table;

    /** @param table with one column, {@code key_ref}, its primary key */
    public DestroyedKeys(JdbcClient database, String table) {
        this.database = database;
        this.table = table;
    }

    /** @return whether the key is gone; one that is to go now waits for this transaction */
    public boolean contains(KeyRef key) {
        lock("pg_advisory_xact_lock_shared", key);
        return database.sql("select exists (select from " + table + " where key_ref = ?)")
                .param(key.value())
                .query(Boolean.class)
                .single();
    }

    /** From now on the key is gone; a repeat changes nothing. What is there already is the caller's to blank. */
    public void add(KeyRef key) {
        lock("pg_advisory_xact_lock", key);
        database.sql("insert into " + table + " values (?) on conflict do nothing")
                .param(key.value())
                .update();
    }

    private void lock(String function, KeyRef key) {
        database.sql("select " + function + "(hashtext(?), ?)")
                .params(table, Math.floorMod(key.hashCode(), LOCKS))
                .query((row, index) -> 0)
                .list();
    }
}

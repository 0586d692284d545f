package nl.hostforge.query.readmodel;

import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The customers whose personal data must no longer come into a read model, in a table of its own. Personal data comes in
 * with events of one stream and goes with an event of its customer, another stream, which another thread may handle at
 * the same time or first; so whoever writes personal data asks here whether the customer was erased, and holds a lock that
 * an erasure has to wait for.
 */
public final class ErasedCustomers {
    /** Keeps the number of locks that a rebuild's transaction holds small. */
    private static final int LOCKS = 64;

    private final JdbcClient database;
    private final String table;

    /** @param table with one column, {@code customer_id}, its primary key */
    public ErasedCustomers(JdbcClient database, String table) {
        this.database = database;
        this.table = table;
    }

    /** @return whether the customer was erased; an erasure that begins now waits for this transaction */
    public boolean contains(CustomerId customer) {
        lock("pg_advisory_xact_lock_shared", customer.value());
        return database.sql("select exists (select from " + table + " where customer_id = ?)")
                .param(customer.value())
                .query(Boolean.class)
                .single();
    }

    /** From now on the customer is erased; a repeat changes nothing. What is there already is the caller's to blank. */
    public void add(CustomerId customer) {
        lock("pg_advisory_xact_lock", customer.value());
        database.sql("insert into " + table + " values (?) on conflict do nothing")
                .param(customer.value())
                .update();
    }

    private void lock(String function, UUID customer) {
        database.sql("select " + function + "(hashtext(?), ?)")
                .params(table, Math.floorMod(customer.hashCode(), LOCKS))
                .query((row, index) -> 0)
                .list();
    }
}

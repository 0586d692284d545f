package nl.hostforge.query.order;

import java.sql.Timestamp;
import java.time.Instant;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.query.readmodel.DestroyedKeys;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one generation. */
class OrderTables {
    private static final String FINISHED = "('COMPLETED', 'COMPLETED_BY_HAND', 'SKIPPED')";

    private final JdbcClient database;
    final String overview;
    final String content;
    final String work;
    private final DestroyedKeys destroyedKeys;

    OrderTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.overview = generation.table(OrderReadModel.OVERVIEW);
        this.content = generation.table(OrderReadModel.CONTENT);
        this.work = generation.table(OrderReadModel.WORK);
        this.destroyedKeys = new DestroyedKeys(database, generation.table(OrderReadModel.DESTROYED_KEY));
    }

    JdbcClient database() {
        return database;
    }

    /**
     * Changes an order's row, and locks it until the transaction ends.
     *
     * @param columns the assignments, ending in a comma; may be empty
     * @return whether the customer was erased, so that personal data must not be written
     */
    boolean change(OrderId order, long version, Instant at, String columns, Object... values) {
        return database.sql("update " + overview + " set " + columns
                        + " version = ?, changed_at = ? where id = ? returning erased")
                .params(values)
                .params(version, Timestamp.from(at), order.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new RowMissing(overview, order.toString()));
    }

    /** Brings an order's row up to date with the order's work. */
    void summarise(OrderId order, long version, Instant at) {
        var own = " from " + work + " where order_id = " + overview + ".id";
        change(
                order,
                version,
                at,
                "steps_finished = (select count(*)" + own + " and not compensation and state in " + FINISHED + "),"
                        + " needs_attention = parked or exists (select" + own + " and stall is not null),");
    }

    void park(OrderId order, String error) {
        setParked(order, true, error);
    }

    void unpark(OrderId order) {
        setParked(order, false, null);
    }

    private void setParked(OrderId order, boolean parked, String error) {
        database.sql("update " + overview + " set parked = ?, parked_error = ? where id = ?")
                .params(parked, error, order.value())
                .update();
    }

    /**
     * Locks an order's row until the transaction ends.
     *
     * @return whether the customer was erased, so that personal data must not be written
     */
    boolean lock(OrderId order) {
        return database.sql("select erased from " + overview + " where id = ? for update")
                .param(order.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new RowMissing(overview, order.toString()));
    }

    void changeContent(OrderId order, String columns, Object... values) {
        var changed = database.sql("update " + content + " set " + columns + " where order_id = ?")
                .params(values)
                .param(order.value())
                .update();
        if (changed == 0) throw new RowMissing(content, order.toString());
    }

    void changeStep(OrderId order, StepId step, Instant at, String columns, Object... values) {
        changeWork(order, step.value(), at, columns, values);
    }

    void changeCompensation(OrderId order, CompensationId compensation, Instant at, String columns, Object... values) {
        changeWork(order, compensation.value(), at, columns, values);
    }

    private void changeWork(OrderId order, String workId, Instant at, String columns, Object... values) {
        var changed = database.sql(
                        "update " + work + " set " + columns + ", changed_at = ? where order_id = ? and work_id = ?")
                .params(values)
                .params(Timestamp.from(at), order.value(), workId)
                .update();
        if (changed == 0) throw new RowMissing(work, order + " " + workId);
    }

    /** @return whether the customer was erased; an erasure that begins now waits for this transaction */
    boolean isErased(CustomerId customer) {
        return destroyedKeys.contains(KeyRef.contact(customer));
    }

    /** Blanks all that is personal in the customer's orders, and keeps more of it from coming in. */
    void erase(CustomerId customer) {
        destroyedKeys.add(KeyRef.contact(customer));
        change(
                "update " + overview + " set erased = true, customer_name = null, contact_name = null, email = null"
                        + " where customer_id = ?",
                customer);
        var theirs = " where order_id in (select id from " + overview + " where customer_id = ?)";
        change(
                "update " + content + " set ordered_by = null, vat_number = null, note = null, rejection = null"
                        + theirs,
                customer);
        change("update " + work + " set failure_words = null" + theirs, customer);
    }

    private void change(String sql, CustomerId customer) {
        database.sql(sql).param(customer.value()).update();
    }
}

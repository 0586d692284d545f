package nl.hostforge.query.billing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.query.readmodel.DestroyedKeys;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one generation. */
class InvoiceTables {
    private final JdbcClient database;
    private final DestroyedKeys destroyedKeys;
    private final String invoice;
    private final String content;
    private final String standing;

    InvoiceTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.destroyedKeys = new DestroyedKeys(database, generation.table(InvoiceReadModel.DESTROYED_KEY));
        this.invoice = generation.table(InvoiceReadModel.INVOICE);
        this.content = generation.table(InvoiceReadModel.CONTENT);
        this.standing = generation.table(InvoiceReadModel.STANDING);
    }

    boolean isErased(CustomerId customer) {
        return destroyedKeys.contains(KeyRef.contact(customer));
    }

    /**
     * @param values a value for each of these columns: order_number, customer_id, customer_name, language, lines, vat,
     *     totals
     */
    void addContent(OrderId order, long version, Object... values) {
        database.sql("insert into " + content + " (invoice_id, order_id, version, order_number, customer_id,"
                        + " customer_name, language, lines, vat, totals)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)")
                .params(InvoiceId.ofOrder(order).value(), order.value(), version)
                .params(values)
                .update();
    }

    /**
     * Changes what an order's invoice will bear, and locks it until the transaction ends.
     *
     * @param columns the assignments, ending in a comma
     */
    void changeContent(OrderId order, long version, String columns, Object... values) {
        var id = InvoiceId.ofOrder(order);
        var changed = database.sql("update " + content + " set " + columns + " version = ? where invoice_id = ?")
                .params(values)
                .params(version, id.value())
                .update();
        if (changed == 0) throw new RowMissing(content, id.toString());
    }

    /** Nothing of the content changed; locks it as a change does. */
    void advance(OrderId order, long version) {
        changeContent(order, version, "");
    }

    /** The invoice is asked for, with what it bears by now; a repeat adds nothing. */
    void ask(OrderId order, Instant at) {
        var id = InvoiceId.ofOrder(order).value();
        // locks it until the transaction ends: what its own stream tells comes either before or after the row
        database.sql("insert into " + standing + " (invoice_id) values (?) on conflict (invoice_id)"
                        + " do update set invoice_id = excluded.invoice_id")
                .param(id)
                .update();
        database.sql("insert into " + invoice + " (id, reference, state, order_id, order_number, customer_id,"
                        + " customer_name, net, vat, gross, currency, created_at, changed_at, payment, paid, open,"
                        + " surplus, due_on, credited, written_off)"
                        + " select invoice_id, ?, ?, order_id, order_number, customer_id, customer_name,"
                        + amount("net") + "," + amount("vat") + "," + amount("gross")
                        + ", totals #>> '{gross,currency}', ?, ?, payment, paid, open, surplus, due_on, credited,"
                        + " written_off from " + content
                        + " join " + standing + " using (invoice_id) where invoice_id = ?"
                        + " on conflict do nothing")
                .params(
                        InvoiceReference.ofOrder(order).value(),
                        InvoiceState.REQUESTED.name(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        id)
                .update();
    }

    void move(OrderId order, InvoiceState state, Instant at) {
        change(order, state, at, "");
    }

    /**
     * @param number null where none was told
     * @param bookedGross null where it was not told
     */
    void issue(OrderId order, String bookedId, String number, BigDecimal bookedGross, LocalDate on, Instant at) {
        change(
                order,
                InvoiceState.ISSUED,
                at,
                ", booked_id = ?, number = ?, booked_gross = ?, issued_on = ?, issued_at = ?",
                bookedId,
                number,
                bookedGross,
                on,
                Timestamp.from(at));
    }

    void credit(OrderId order, String creditId, LocalDate on, Instant at) {
        change(
                order,
                InvoiceState.CREDITED,
                at,
                ", credit_id = ?, credited_on = ?, credited_at = ?",
                creditId,
                on,
                Timestamp.from(at));
    }

    /** An invoice that nobody issued will not come any more, if it was ever asked for. */
    void leaveOut(OrderId order, Instant at) {
        database.sql("update " + invoice + " set state = ?, changed_at = ? where id = ? and issued_at is null")
                .params(
                        InvoiceState.SKIPPED.name(),
                        Timestamp.from(at),
                        InvoiceId.ofOrder(order).value())
                .update();
    }

    /** @return whether the key is gone; one that is to go now waits for this transaction */
    boolean isDestroyed(KeyRef key) {
        return destroyedKeys.contains(key);
    }

    /**
     * From now on the invoice shows its buyer, for as long as the key is there.
     *
     * @param buyer null if the key is gone
     */
    void bill(OrderId order, KeyRef key, String buyer, Instant at) {
        ask(order, at);
        database.sql("update " + invoice + " set buyer_key = ?, customer_name = ?, changed_at = ? where id = ?")
                .params(
                        key.value(),
                        buyer,
                        Timestamp.from(at),
                        InvoiceId.ofOrder(order).value())
                .update();
    }

    /** Blanks the buyers that a fiscal key showed, and keeps more of them from coming in. */
    void endRetention(KeyRef key) {
        destroyedKeys.add(key);
        database.sql("update " + invoice + " set customer_name = null where buyer_key = ?")
                .param(key.value())
                .update();
    }

    /**
     * Blanks all that the contact key showed in the customer's invoices, and keeps more of it from coming in. Buyers of
     * issued invoices are under another key.
     */
    void erase(CustomerId customer) {
        destroyedKeys.add(KeyRef.contact(customer));
        // the content first: an invoice that is just asked for takes the name from there
        database.sql("update " + content + " set customer_name = null where customer_id = ?")
                .param(customer.value())
                .update();
        database.sql("update " + invoice + " set customer_name = null where customer_id = ? and buyer_key is null")
                .param(customer.value())
                .update();
    }

    private void change(OrderId order, InvoiceState state, Instant at, String columns, Object... values) {
        var id = InvoiceId.ofOrder(order);
        var changed = database.sql("update " + invoice + " set state = ?, changed_at = ?" + columns + " where id = ?")
                .params(state.name(), Timestamp.from(at))
                .params(values)
                .param(id.value())
                .update();
        if (changed == 0) throw new RowMissing(invoice, id.toString());
    }

    private static String amount(String total) {
        return " cast(totals #>> '{" + total + ",amount}' as numeric)";
    }
}

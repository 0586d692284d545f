package nl.hostforge.query.billing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.query.readmodel.ErasedCustomers;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one generation. */
class InvoiceTables {
    private final JdbcClient database;
    private final ErasedCustomers erasedCustomers;
    private final String invoice;
    private final String content;

    InvoiceTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.erasedCustomers = new ErasedCustomers(database, generation.table(InvoiceReadModel.ERASED_CUSTOMER));
        this.invoice = generation.table(InvoiceReadModel.INVOICE);
        this.content = generation.table(InvoiceReadModel.CONTENT);
    }

    boolean isErased(CustomerId customer) {
        return erasedCustomers.contains(customer);
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
        database.sql("insert into " + invoice + " (id, reference, state, order_id, order_number, customer_id,"
                        + " customer_name, net, vat, gross, currency, created_at, changed_at)"
                        + " select invoice_id, ?, ?, order_id, order_number, customer_id, customer_name,"
                        + amount("net") + "," + amount("vat") + "," + amount("gross")
                        + ", totals #>> '{gross,currency}', ?, ? from " + content + " where invoice_id = ?"
                        + " on conflict do nothing")
                .params(
                        InvoiceReference.ofOrder(order).value(),
                        InvoiceState.REQUESTED.name(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        InvoiceId.ofOrder(order).value())
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

    /** Blanks all that is personal in the customer's invoices, and keeps more of it from coming in. */
    void erase(CustomerId customer) {
        erasedCustomers.add(customer);
        // the content first: an invoice that is just asked for takes the name from there
        for (var table : List.of(content, invoice))
            database.sql("update " + table + " set customer_name = null where customer_id = ?")
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

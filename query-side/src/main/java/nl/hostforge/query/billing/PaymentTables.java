package nl.hostforge.query.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was paid, in the tables of one generation. How an invoice stands is kept beside its row of the list, which comes
 * from another stream and may not be there yet; where it is, it shows the same.
 */
class PaymentTables {
    private final JdbcClient database;
    private final String invoice;
    private final String standing;
    private final String payment;

    PaymentTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.invoice = generation.table(InvoiceReadModel.INVOICE);
        this.standing = generation.table(InvoiceReadModel.STANDING);
        this.payment = generation.table(InvoiceReadModel.PAYMENT);
    }

    void begin(InvoiceIssued event, long version) {
        var nothing = event.owed().minus(event.owed());
        database.sql("insert into " + standing + " as s (invoice_id, version, payment, paid, open, surplus, due_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (invoice_id) do update set"
                        + " version = excluded.version, payment = excluded.payment, paid = excluded.paid,"
                        + " open = excluded.open, surplus = excluded.surplus, due_on = excluded.due_on")
                .params(
                        event.invoiceId().value(),
                        version,
                        PaymentState.of(nothing, event.owed(), nothing, nothing, nothing)
                                .name(),
                        nothing.amount(),
                        event.owed().amount(),
                        nothing.amount(),
                        event.dueOn())
                .update();
        show(event.invoiceId());
    }

    void add(InvoicePaymentReceived event, long version, Instant at) {
        stand(event.invoiceId(), version, "paid = paid + ?", event.amount(), event.open(), event.surplus());
        database.sql("insert into " + payment + " (invoice_id, sequence, payment_id, amount, received_on, recorded_at,"
                        + " source) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        event.invoiceId().value(),
                        version,
                        event.paymentId().value(),
                        event.amount().amount(),
                        event.receivedOn(),
                        Timestamp.from(at),
                        event.source().name())
                .update();
    }

    void reverse(InvoicePaymentReversed event, long version, Instant at) {
        stand(event.invoiceId(), version, "paid = paid - ?", event.amount(), event.open(), event.surplus());
        var changed = database.sql("update " + payment
                        + " set reversed_at = ? where invoice_id = ? and payment_id = ? and reversed_at is null")
                .params(
                        Timestamp.from(at),
                        event.invoiceId().value(),
                        event.paymentId().value())
                .update();
        if (changed == 0) throw new RowMissing(payment, event.paymentId().toString());
    }

    /** Nothing but the version changed. */
    void advance(InvoiceId id, long version) {
        var changed = database.sql("update " + standing + " set version = ? where invoice_id = ?")
                .params(version, id.value())
                .update();
        if (changed == 0) throw new RowMissing(standing, id.toString());
    }

    /** What is too much leaves the invoice, and what was paid for it stays. */
    void transfer(InvoiceSurplusCredited event, long version) {
        move(event.invoiceId(), version, "paid = paid - ?, surplus = 0", event.amount());
    }

    void credit(InvoiceCredited event, long version) {
        stand(
                event.invoiceId(),
                version,
                "credited = credited + ?",
                event.totals().gross().negated(),
                event.open(),
                event.surplus());
    }

    void writeOff(InvoiceWrittenOff event, long version) {
        var amount = event.amount();
        move(event.invoiceId(), version, "written_off = written_off + ?, open = open - ?", amount, amount);
    }

    private void stand(InvoiceId id, long version, String change, Money amount, Money open, Money surplus) {
        move(id, version, change + ", open = ?, surplus = ?", amount, open, surplus);
    }

    private void move(InvoiceId id, long version, String change, Money... amounts) {
        var state = database.sql("update " + standing + " set version = ?, " + change
                        + " where invoice_id = ? returning paid, open, surplus, credited, written_off")
                .param(version)
                .params(Arrays.stream(amounts).map(Money::amount).toArray())
                .param(id.value())
                .query((row, index) -> state(row, amounts[0].currency()))
                .optional()
                .orElseThrow(() -> new RowMissing(standing, id.toString()));
        database.sql("update " + standing + " set payment = ? where invoice_id = ?")
                .params(state.name(), id.value())
                .update();
        show(id);
    }

    private static PaymentState state(ResultSet row, Currency currency) throws SQLException {
        return PaymentState.of(
                new Money(row.getBigDecimal("paid"), currency),
                new Money(row.getBigDecimal("open"), currency),
                new Money(row.getBigDecimal("surplus"), currency),
                new Money(row.getBigDecimal("credited"), currency),
                new Money(row.getBigDecimal("written_off"), currency));
    }

    private void show(InvoiceId id) {
        database.sql("update " + invoice + " i set payment = s.payment, paid = s.paid, open = s.open,"
                        + " surplus = s.surplus, due_on = s.due_on, credited = s.credited, written_off = s.written_off from "
                        + standing
                        + " s where s.invoice_id = i.id and i.id = ?")
                .param(id.value())
                .update();
    }
}

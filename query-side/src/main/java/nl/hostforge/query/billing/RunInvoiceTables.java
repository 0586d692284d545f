package nl.hostforge.query.billing;

import java.sql.Timestamp;
import java.time.Instant;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceItemDropped;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.readmodel.DestroyedKeys;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices that no order asked for, in the tables of one generation; all that is told of them is in their own streams. */
class RunInvoiceTables {
    private final JdbcClient database;
    private final DestroyedKeys destroyedKeys;
    private final String invoice;
    private final String content;
    private final String standing;
    private final String runItem;

    RunInvoiceTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.destroyedKeys = new DestroyedKeys(database, generation.table(InvoiceReadModel.DESTROYED_KEY));
        this.invoice = generation.table(InvoiceReadModel.INVOICE);
        this.content = generation.table(InvoiceReadModel.CONTENT);
        this.standing = generation.table(InvoiceReadModel.STANDING);
        this.runItem = generation.table(InvoiceReadModel.RUN_ITEM);
    }

    void begin(InvoiceDrafted event, long version, Instant at) {
        var id = event.invoiceId().value();
        var customer = event.customerId().value();
        database.sql("insert into " + standing + " (invoice_id, version) values (?, ?)")
                .params(id, version)
                .update();
        database.sql("insert into " + content + " (invoice_id, customer_id, lines) values (?, ?, '[]')")
                .params(id, customer)
                .update();
        database.sql("insert into " + invoice + " (id, state, customer_id, net, vat, gross, currency, created_at,"
                        + " changed_at) values (?, ?, ?, 0.00, 0.00, 0.00, ?, ?, ?)")
                .params(
                        id,
                        InvoiceState.DRAFT.name(),
                        customer,
                        Money.EURO.getCurrencyCode(),
                        Timestamp.from(at),
                        Timestamp.from(at))
                .update();
        if (event.occasion() == DraftOccasion.RENEWALS) event.items().forEach(item -> list(item, event));
    }

    private void list(InvoiceItem item, InvoiceDrafted event) {
        database.sql("insert into " + runItem + " (invoice_id, subscription_id, period_from, period_until, customer_id,"
                        + " run_on) values (?, ?, ?, ?, ?, ?)")
                .params(
                        event.invoiceId().value(),
                        item.subscriptionId().value(),
                        item.period().from(),
                        item.period().until(),
                        event.customerId().value(),
                        event.runDate())
                .update();
    }

    void drop(InvoiceItemDropped event) {
        becomes(event.invoiceId(), event.item(), null, event.reason());
    }

    /** Nothing to do for what no run listed. */
    private void becomes(InvoiceId invoice, InvoiceItem item, Money net, String reason) {
        database.sql("update " + runItem + " set net = ?, reason = ?"
                        + " where invoice_id = ? and subscription_id = ? and period_from = ?")
                .params(
                        net == null ? null : net.amount(),
                        reason,
                        invoice.value(),
                        item.subscriptionId().value(),
                        item.period().from())
                .update();
    }

    /** Until its VAT is decided, a draft comes to what its lines come to without it. */
    void add(InvoiceLineAdded event, Instant at) {
        changed(
                database.sql("update " + content + " set lines = lines || ?::jsonb where invoice_id = ?")
                        .params(
                                StoredJson.write(event.line()),
                                event.invoiceId().value())
                        .update(),
                event.invoiceId());
        var net = event.line().net().amount();
        changed(
                database.sql("update " + invoice + " set net = net + ?, gross = gross + ?, changed_at = ? where id = ?")
                        .params(net, net, Timestamp.from(at), event.invoiceId().value())
                        .update(),
                event.invoiceId());
        becomes(event.invoiceId(), event.item(), event.line().net(), null);
    }

    void discard(InvoiceId id, Instant at) {
        changed(
                database.sql("update " + invoice + " set state = ?, changed_at = ? where id = ?")
                        .params(InvoiceState.DISCARDED.name(), Timestamp.from(at), id.value())
                        .update(),
                id);
    }

    /** From now on it shows its buyer, for as long as the key is there; one that is to go now waits for this transaction. */
    void decide(InvoiceIssueRequested event, Instant at) {
        var id = event.invoiceId();
        var totals = event.totals();
        var key = event.buyer().key();
        var buyer = destroyedKeys.contains(key) ? null : event.buyer().map(Buyer::name, null);
        changed(
                database.sql("update " + content + " set language = ?, vat = ?::jsonb, totals = ?::jsonb"
                                + " where invoice_id = ?")
                        .params(
                                event.language().name(),
                                StoredJson.write(event.vat()),
                                StoredJson.write(totals),
                                id.value())
                        .update(),
                id);
        changed(
                database.sql("update " + invoice + " set state = ?, net = ?, vat = ?, gross = ?, buyer_key = ?,"
                                + " customer_name = ?, changed_at = ? where id = ?")
                        .params(
                                InvoiceState.ISSUE_REQUESTED.name(),
                                totals.net().amount(),
                                totals.vat().amount(),
                                totals.gross().amount(),
                                key.value(),
                                buyer,
                                Timestamp.from(at),
                                id.value())
                        .update(),
                id);
    }

    /** The legal number is what the bookkeeping is to find it by. */
    void issue(InvoiceIssued event, Instant at) {
        changed(
                database.sql("update " + invoice
                                + " set state = ?, number = ?, reference = ?, booking = ?, issued_on = ?,"
                                + " issued_at = ?, changed_at = ? where id = ?")
                        .params(
                                InvoiceState.ISSUED.name(),
                                event.number(),
                                event.number(),
                                BookingState.WAITING.name(),
                                event.date(),
                                Timestamp.from(at),
                                Timestamp.from(at),
                                event.invoiceId().value())
                        .update(),
                event.invoiceId());
    }

    void book(InvoiceBooked event, Instant at) {
        changed(
                database.sql("update " + invoice + " set booking = ?, booked_id = ?, booked_gross = ?, changed_at = ?"
                                + " where id = ?")
                        .params(
                                BookingState.BOOKED.name(),
                                event.bookedId(),
                                event.bookedGross().amount(),
                                Timestamp.from(at),
                                event.invoiceId().value())
                        .update(),
                event.invoiceId());
    }

    void booking(InvoiceId id, BookingState state, Instant at) {
        changed(
                database.sql("update " + invoice + " set booking = ?, changed_at = ? where id = ?")
                        .params(state.name(), Timestamp.from(at), id.value())
                        .update(),
                id);
    }

    private void changed(int rows, InvoiceId id) {
        if (rows == 0) throw new RowMissing(invoice, id.toString());
    }
}

package nl.hostforge.query.billing;

import java.sql.Timestamp;
import java.time.Instant;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBooked;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Credit notes of ours, in the table of one generation. */
class CreditNoteTables {
    private final JdbcClient database;
    private final String creditNote;

    CreditNoteTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.creditNote = generation.table(InvoiceReadModel.CREDIT_NOTE);
    }

    void add(CreditNoteRequested event, long version, Instant at) {
        var totals = event.totals();
        database.sql("insert into " + creditNote + " (id, version, invoice_id, customer_id, reissue_id, reason, lines,"
                        + " net, vat, gross, currency, created_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .params(
                        event.creditNoteId().value(),
                        version,
                        event.invoiceId().value(),
                        event.customerId().value(),
                        InvoiceId.ofReissue(event.creditNoteId()).value(),
                        event.reason(),
                        StoredJson.write(event.lines()),
                        totals.net().amount(),
                        totals.vat().amount(),
                        totals.gross().amount(),
                        totals.gross().currency().getCurrencyCode(),
                        Timestamp.from(at))
                .update();
    }

    void issue(CreditNoteIssued event, long version) {
        change(
                event.creditNoteId(),
                version,
                "number = ?, issued_on = ?, booking = ?",
                event.number(),
                event.date(),
                BookingState.WAITING.name());
    }

    void book(CreditNoteBooked event, long version) {
        change(
                event.creditNoteId(),
                version,
                "booking = ?, booked_id = ?, booked_gross = ?",
                BookingState.BOOKED.name(),
                event.bookedId(),
                event.bookedGross().amount());
    }

    void booking(InvoiceId id, BookingState state, long version) {
        change(id, version, "booking = ?", state.name());
    }

    /** Something happened that is not shown here. */
    void advance(InvoiceId id, long version) {
        change(id, version, "id = id");
    }

    private void change(InvoiceId id, long version, String columns, Object... values) {
        var changed = database.sql("update " + creditNote + " set version = ?, " + columns + " where id = ?")
                .param(version)
                .params(values)
                .param(id.value())
                .update();
        if (changed == 0) throw new RowMissing(creditNote, id.toString());
    }
}

package nl.hostforge.integration.booking;

import java.util.Optional;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the bookkeeping calls an invoice of ours, once it has it. */
@Component
class BookedIds {
    private final JdbcClient database;

    BookedIds(JdbcClient database) {
        this.database = database;
    }

    /** @param id the bookkeeping's */
    record Booked(String id, InvoiceKind kind) {}

    Optional<Booked> find(String invoiceId) {
        return database.sql("select booked_id, kind from booked_invoice where invoice_id = ?::uuid")
                .param(invoiceId)
                .query((row, index) ->
                        new Booked(row.getString("booked_id"), InvoiceKind.valueOf(row.getString("kind"))))
                .optional();
    }
}

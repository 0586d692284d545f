package nl.hostforge.query.billing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.billing.CreditNoteOverview;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface InvoiceRows extends Repository<InvoiceRow, UUID> {
    /** An invoice's two rows. */
    record Whole(InvoiceRow row, InvoiceContentRow content) {}

    @Query("select i, c from InvoiceRow i join InvoiceContentRow c on c.invoiceId = i.id where i.id = :id")
    Optional<Whole> findWhole(UUID id);

    /** A credit note, and the invoice that came instead of what it took back, if any did. */
    record Noted(CreditNoteRow row, UUID reissue) {
        CreditNoteOverview toOverview() {
            return row.toOverview(reissue);
        }
    }

    /** A credit note with the invoice that it takes back. */
    record WholeNote(CreditNoteRow row, UUID reissue, InvoiceRow invoice) {}

    @Query("select c, r.id from CreditNoteRow c left join InvoiceRow r on r.id = c.reissueId where c.invoiceId = :id"
            + " order by c.createdAt, c.id")
    List<Noted> findCreditNotes(UUID id);

    @Query("select c, r.id, i from CreditNoteRow c join InvoiceRow i on i.id = c.invoiceId"
            + " left join InvoiceRow r on r.id = c.reissueId where c.id = :id")
    Optional<WholeNote> findCreditNote(UUID id);

    @Query("select c.invoiceId from CreditNoteRow c where c.reissueId = :id")
    Optional<UUID> findReplaced(UUID id);

    @Query("select p from InvoicePaymentRow p where p.key.invoiceId = :id order by p.key.sequence")
    List<InvoicePaymentRow> findPayments(UUID id);
}

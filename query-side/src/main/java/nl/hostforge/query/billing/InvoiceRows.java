package nl.hostforge.query.billing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface InvoiceRows extends Repository<InvoiceRow, UUID> {
    /** An invoice's two rows. */
    record Whole(InvoiceRow row, InvoiceContentRow content) {}

    @Query("select i, c from InvoiceRow i join InvoiceContentRow c on c.invoiceId = i.id where i.id = :id")
    Optional<Whole> findWhole(UUID id);

    @Query("select p from InvoicePaymentRow p where p.key.invoiceId = :id order by p.key.sequence")
    List<InvoicePaymentRow> findPayments(UUID id);
}

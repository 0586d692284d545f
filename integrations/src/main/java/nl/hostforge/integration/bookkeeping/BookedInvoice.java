package nl.hostforge.integration.bookkeeping;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice or credit note as the bookkeeping has it. Amounts are in {@code currency} (ISO 4217).
 *
 * @param number the legal one, given when the invoice is sent; of our own series for external invoices
 * @param credits the id of the invoice that this one credits
 * @param paymentUrl where the customer can pay
 */
public record BookedInvoice(
        String id,
        String contactId,
        String reference,
        InvoiceState state,
        Optional<String> number,
        Optional<LocalDate> date,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> sentOn,
        String currency,
        BigDecimal totalExcludingTax,
        BigDecimal totalIncludingTax,
        BigDecimal unpaid,
        List<BookedPayment> payments,
        List<BookedTax> taxes,
        Optional<String> credits,
        Optional<URI> paymentUrl,
        long version) {

    /**
     * A payment of an invoice.
     *
     * @param reference ours, where we recorded it
     * @param creditNoteId the credit note that settled it, so that no money came in; empty for real money
     */
    public record BookedPayment(
            String id, Optional<String> reference, BigDecimal amount, LocalDate date, Optional<String> creditNoteId) {}

    /** What one tax rate amounts to. */
    public record BookedTax(String taxRateId, BigDecimal taxable, BigDecimal tax) {}
}

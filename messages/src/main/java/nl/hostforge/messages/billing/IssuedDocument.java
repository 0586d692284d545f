package nl.hostforge.messages.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/**
 * All that an invoice or a credit note that we issued bears, as it is on record, and in which forms it is kept so far.
 *
 * @param credits what a credit note takes back; null on an invoice
 * @param dueOn the last day to pay; null on a credit note
 * @param totals what its lines come to; below zero on a credit note
 * @param buyer sealed with the fiscal key of the date's year
 * @param issuedAt when that was put on record
 * @param kept each form once, in the order in which they were kept
 */
public record IssuedDocument(
        InvoiceId id,
        CustomerId customerId,
        String number,
        Credited credits,
        LocalDate date,
        LocalDate dueOn,
        List<InvoiceLine> lines,
        VatDecision vat,
        OrderTotals totals,
        Language language,
        Personal<Buyer> buyer,
        Instant issuedAt,
        List<KeptDocument> kept) {
    /** The invoice that a credit note takes back. */
    public record Credited(String number, LocalDate issuedOn) {}

    /** @return what is on record of a form; empty until it is kept */
    public Optional<KeptDocument> kept(DocumentForm form) {
        return kept.stream().filter(document -> document.form() == form).findFirst();
    }
}

package nl.hostforge.messages.billing;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.VatDecision;

/**
 * All that is known of one invoice.
 *
 * @param reference ours, by which it is found in the bookkeeping; null for one that we number until it has its number
 * @param language which it is written in; null until decided
 * @param lines what is charged
 * @param vat null until decided
 * @param bookedId the bookkeeping's own id, or what staff wrote who made it by hand; null until issued
 * @param bookedGross what it comes to in the bookkeeping, VAT included; null until issued, or where that was not told
 * @param creditId the bookkeeping's own id of the credit note, or what staff wrote; null until credited
 * @param issuedAt when we learnt that it was issued; null until then
 * @param creditedAt when we learnt that it was credited; null until then
 * @param changedAt when its state changed last
 * @param open what is still to be paid; null until issued
 * @param surplus what was paid too much, before it goes to the customer's account; null until issued
 * @param payments in the order in which we learnt of them, those that were reversed included
 * @param creditNotes those of ours that take it back, oldest first
 * @param replaces the credited invoice that it came instead of; null for any other
 */
public record InvoiceDetails(
        InvoiceOverview overview,
        InvoiceReference reference,
        Language language,
        List<InvoiceLine> lines,
        VatDecision vat,
        String bookedId,
        Money bookedGross,
        String creditId,
        Instant issuedAt,
        Instant creditedAt,
        Instant changedAt,
        Money open,
        Money surplus,
        List<InvoicePayment> payments,
        List<CreditNoteOverview> creditNotes,
        InvoiceId replaces) {}

package nl.hostforge.messages.billing;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.order.OrderTotals;

/**
 * A credit note of ours.
 *
 * @param invoiceId the invoice that it takes back, in part or whole
 * @param number the legal number; null until it has one
 * @param reason what it says
 * @param totals below zero
 * @param issuedOn the date on it; null until it has its number
 * @param booking whether the bookkeeping has it; null until it has its number
 * @param bookedId the bookkeeping's own id; null until booked
 * @param reissue the invoice that comes instead; null where none does
 */
public record CreditNoteOverview(
        InvoiceId creditNoteId,
        InvoiceId invoiceId,
        String number,
        String reason,
        OrderTotals totals,
        LocalDate issuedOn,
        Instant requestedAt,
        BookingState booking,
        String bookedId,
        InvoiceId reissue) {}

package nl.hostforge.messages.billing;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.serialization.Revision;

/** What can happen to a credit note of ours. */
public sealed interface CreditNoteEvent {
    InvoiceId creditNoteId();

    /** @return the invoice that it takes back, in part or whole */
    InvoiceId invoiceId();

    CustomerId customerId();

    /**
     * All that the credit note bears is decided, but its number.
     *
     * @param seriesId whose next number it gets: that of our invoices
     * @param date to be on it, unless the number before it has a later one
     * @param reason what it says, in staff's words
     * @param lines below zero
     * @param totals below zero
     * @param vat the invoice's
     * @param language the invoice's
     * @param buyer the invoice's, sealed with the fiscal key of the date's year
     */
    @StoredAs("creditnote.CreditNoteRequested")
    @Revision("2")
    record CreditNoteRequested(
            InvoiceId creditNoteId,
            InvoiceId invoiceId,
            CustomerId customerId,
            InvoiceSeriesId seriesId,
            LocalDate date,
            String reason,
            List<InvoiceLine> lines,
            OrderTotals totals,
            VatDecision vat,
            Language language,
            Personal<Buyer> buyer)
            implements CreditNoteEvent {}

    /**
     * The credit note is numbered. What it bears never changes from now on.
     *
     * @param number the legal number, of the series of our invoices
     * @param date the date on it
     * @param totals below zero
     */
    @StoredAs("creditnote.CreditNoteIssued")
    @Revision("1")
    record CreditNoteIssued(
            InvoiceId creditNoteId,
            InvoiceId invoiceId,
            CustomerId customerId,
            String number,
            LocalDate date,
            OrderTotals totals)
            implements CreditNoteEvent {}

    /**
     * The bookkeeping has the credit note.
     *
     * @param bookedId the bookkeeping's own id
     * @param bookedGross what it comes to there, VAT included: below zero
     */
    @StoredAs("creditnote.CreditNoteBooked")
    @Revision("1")
    record CreditNoteBooked(
            InvoiceId creditNoteId, InvoiceId invoiceId, CustomerId customerId, String bookedId, Money bookedGross)
            implements CreditNoteEvent {}

    /**
     * The credit note could not be booked, and nothing more is tried until staff asks for it.
     *
     * @param round which request to book it, from 1
     * @param code what stood in the way
     * @param words the bookkeeping's own, sealed as the buyer is; null where it said nothing
     */
    @StoredAs("creditnote.CreditNoteBookingFailed")
    @Revision("1")
    record CreditNoteBookingFailed(
            InvoiceId creditNoteId,
            InvoiceId invoiceId,
            CustomerId customerId,
            int round,
            String code,
            Personal<String> words)
            implements CreditNoteEvent {}

    /**
     * Staff has it booked again.
     *
     * @param round which request to book it
     */
    @StoredAs("creditnote.CreditNoteBookingRetried")
    @Revision("1")
    record CreditNoteBookingRetried(InvoiceId creditNoteId, InvoiceId invoiceId, CustomerId customerId, int round)
            implements CreditNoteEvent {}

    /**
     * One form of the credit note is kept, as the file that everybody is given from now on.
     *
     * @param kind in which form
     * @param language which it is written in
     * @param sha256 of the file, hexadecimal
     * @param bytes the file's size
     * @param templateVersion which layout it was made by
     */
    @StoredAs("creditnote.CreditNoteDocumentKept")
    @Revision("1")
    record CreditNoteDocumentKept(
            InvoiceId creditNoteId,
            InvoiceId invoiceId,
            CustomerId customerId,
            DocumentForm kind,
            Language language,
            String sha256,
            long bytes,
            String templateVersion)
            implements CreditNoteEvent {}
}

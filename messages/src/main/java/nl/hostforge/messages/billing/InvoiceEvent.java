package nl.hostforge.messages.billing;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.serialization.Revision;

/** What can happen to an invoice. */
public sealed interface InvoiceEvent {
    InvoiceId invoiceId();

    CustomerId customerId();

    /**
     * An invoice of all that is renewed for a customer on one day was begun. Each item gets its line or is dropped.
     *
     * @param runDate the day, in Europe/Amsterdam
     * @param items what is to be on it, each once
     */
    @StoredAs("invoice.InvoiceDrafted")
    @Revision("1")
    record InvoiceDrafted(InvoiceId invoiceId, CustomerId customerId, LocalDate runDate, List<InvoiceItem> items)
            implements InvoiceEvent {}

    /** A listed item has its line, even if it was dropped before. */
    @StoredAs("invoice.InvoiceLineAdded")
    @Revision("2")
    record InvoiceLineAdded(InvoiceId invoiceId, CustomerId customerId, InvoiceItem item, InvoiceLine line)
            implements InvoiceEvent {}

    /**
     * A listed item is not invoiced now.
     *
     * @param reason stable code, in kebab case, of the refusal or fault that it met
     */
    @StoredAs("invoice.InvoiceItemDropped")
    @Revision("1")
    record InvoiceItemDropped(InvoiceId invoiceId, CustomerId customerId, InvoiceItem item, String reason)
            implements InvoiceEvent {}

    /** Every item has its line or was dropped, and there is at least one line. */
    @StoredAs("invoice.InvoiceCompleted")
    @Revision("1")
    record InvoiceCompleted(InvoiceId invoiceId, CustomerId customerId, LocalDate runDate) implements InvoiceEvent {}

    /**
     * The draft will not become an invoice.
     *
     * @param reason stable code, in kebab case: {@code nothing-left} where every item was dropped
     */
    @StoredAs("invoice.InvoiceDiscarded")
    @Revision("1")
    record InvoiceDiscarded(InvoiceId invoiceId, CustomerId customerId, String reason) implements InvoiceEvent {}

    /**
     * All that the invoice bears is decided, but its number.
     *
     * @param seriesId whose next number it gets
     * @param date to be on it, unless the number before it has a later one
     * @param daysToPay from the invoice's date on
     * @param totals what its lines come to
     * @param buyer sealed with the fiscal key of the date's year
     */
    @StoredAs("invoice.InvoiceIssueRequested")
    @Revision("1")
    record InvoiceIssueRequested(
            InvoiceId invoiceId,
            CustomerId customerId,
            InvoiceSeriesId seriesId,
            LocalDate date,
            int daysToPay,
            VatDecision vat,
            OrderTotals totals,
            Language language,
            Personal<Buyer> buyer)
            implements InvoiceEvent {}

    /**
     * The invoice is numbered and sent. What it bears never changes from now on.
     *
     * @param orderId null where no order asked for it
     * @param orderNumber null likewise
     * @param seriesId which series the number is of
     * @param number the legal number; null where nobody told it, as by staff who made the invoice by hand
     * @param date the date on it
     * @param dueOn the last day to pay; null where it was not told
     * @param totals what its lines come to
     * @param owed what the customer has to pay, VAT included: the total on the document
     * @param bookedId the bookkeeping's own id, or what staff wrote who made it by hand; null where we numbered it, since
     *     it is booked afterwards
     */
    @StoredAs("invoice.InvoiceIssued")
    @Revision("2")
    record InvoiceIssued(
            InvoiceId invoiceId,
            OrderId orderId,
            OrderNumber orderNumber,
            CustomerId customerId,
            InvoiceSeriesId seriesId,
            String number,
            LocalDate date,
            LocalDate dueOn,
            OrderTotals totals,
            Money owed,
            InvoiceNumbering numberedBy,
            String bookedId)
            implements InvoiceEvent {}

    /**
     * The bookkeeping has an invoice that we numbered.
     *
     * @param bookedId the bookkeeping's own id
     * @param bookedGross what it comes to there, VAT included
     */
    @StoredAs("invoice.InvoiceBooked")
    @Revision("1")
    record InvoiceBooked(InvoiceId invoiceId, CustomerId customerId, String bookedId, Money bookedGross)
            implements InvoiceEvent {}

    /**
     * An invoice that we numbered could not be booked, and nothing more is tried until staff asks for it.
     *
     * @param round which request to book it, from 1
     * @param code what stood in the way
     * @param words the bookkeeping's own, sealed as the buyer is; null where it said nothing
     */
    @StoredAs("invoice.InvoiceBookingFailed")
    @Revision("1")
    record InvoiceBookingFailed(
            InvoiceId invoiceId, CustomerId customerId, int round, String code, Personal<String> words)
            implements InvoiceEvent {}

    /**
     * Staff has it booked again.
     *
     * @param round which request to book it
     */
    @StoredAs("invoice.InvoiceBookingRetried")
    @Revision("1")
    record InvoiceBookingRetried(InvoiceId invoiceId, CustomerId customerId, int round) implements InvoiceEvent {}

    /**
     * One form of the issued invoice is kept, as the file that everybody is given from now on.
     *
     * @param kind in which form
     * @param language which it is written in
     * @param sha256 of the file, hexadecimal
     * @param bytes the file's size
     * @param templateVersion which layout it was made by
     */
    @StoredAs("invoice.InvoiceDocumentKept")
    @Revision("1")
    record InvoiceDocumentKept(
            InvoiceId invoiceId,
            CustomerId customerId,
            DocumentForm kind,
            Language language,
            String sha256,
            long bytes,
            String templateVersion)
            implements InvoiceEvent {}

    /**
     * Money came in for the invoice.
     *
     * @param receivedOn the day that it is booked on
     * @param open what is still to be paid after it
     * @param surplus what was paid too much after it and did not go to the customer's account yet
     * @param bookedVersion which version of the invoice the bookkeeping had; a larger one is newer. 0, and not to be looked
     *     at, for a payment from the customer's account
     */
    @StoredAs("invoice.InvoicePaymentReceived")
    @Revision("2")
    record InvoicePaymentReceived(
            InvoiceId invoiceId,
            CustomerId customerId,
            PaymentId paymentId,
            Money amount,
            LocalDate receivedOn,
            Money open,
            Money surplus,
            long bookedVersion,
            PaymentSource source)
            implements InvoiceEvent {}

    /**
     * A payment turned out not to be one: it was bounced, or booked by mistake.
     *
     * @param amount what had been received with it
     * @param open what is to be paid after it
     * @param surplus what was paid too much after it and did not go to the customer's account yet
     * @param bookedVersion which version of the invoice the bookkeeping had; 0 for a payment from the customer's account
     */
    @StoredAs("invoice.InvoicePaymentReversed")
    @Revision("2")
    record InvoicePaymentReversed(
            InvoiceId invoiceId,
            CustomerId customerId,
            PaymentId paymentId,
            Money amount,
            Money open,
            Money surplus,
            long bookedVersion,
            PaymentSource source)
            implements InvoiceEvent {}

    /**
     * Nothing is open any more, and something of it was paid for. A payment that is reversed later opens the invoice again.
     */
    @StoredAs("invoice.InvoicePaid")
    @Revision("1")
    record InvoicePaid(InvoiceId invoiceId, CustomerId customerId) implements InvoiceEvent {}

    /**
     * What was paid or credited too much went to the customer's account, so that it is not the invoice's any more: a payment
     * that is reversed later opens the invoice by it. It stands in the same commit as what made it too much.
     */
    @StoredAs("invoice.InvoiceSurplusCredited")
    @Revision("1")
    record InvoiceSurplusCredited(InvoiceId invoiceId, CustomerId customerId, Money amount) implements InvoiceEvent {}

    /**
     * Part or all of what the invoice charged is to be credited by a credit note of ours; nobody else can credit it
     * meanwhile. What it bears is decided, but its number.
     *
     * @param key names the request, so that a repeat is known
     * @param date to be on the credit note, unless the number before it has a later one
     * @param reason what the credit note says, in staff's words; it should name nobody
     * @param lines below zero
     * @param positions which line of the invoice, counted from 1, each of them takes back
     * @param totals below zero
     * @param reissue what is to be invoiced instead; null where nothing is
     */
    @StoredAs("invoice.InvoiceCreditRequested")
    @Revision("2")
    record InvoiceCreditRequested(
            InvoiceId invoiceId,
            CustomerId customerId,
            InvoiceId creditNoteId,
            String key,
            LocalDate date,
            String reason,
            List<InvoiceLine> lines,
            List<Integer> positions,
            OrderTotals totals,
            Reissue reissue)
            implements InvoiceEvent {}

    /**
     * Part or all of what the invoice charged was credited. The invoice's VAT decision holds for it.
     *
     * @param number of the credit note; null where nobody told it
     * @param date on the credit note
     * @param lines below zero
     * @param totals below zero; where the bookkeeping credits what it numbered, {@code gross} is what was owed, which may
     *     differ from the sum of the others as it did on the invoice
     * @param open what is still to be paid after it
     * @param surplus what was paid or credited too much after it and did not go to the customer's account yet
     */
    @StoredAs("invoice.InvoiceCredited")
    @Revision("2")
    record InvoiceCredited(
            InvoiceId invoiceId,
            CustomerId customerId,
            InvoiceId creditNoteId,
            String number,
            LocalDate date,
            List<InvoiceLine> lines,
            OrderTotals totals,
            Money open,
            Money surplus)
            implements InvoiceEvent {}

    /**
     * What was open is not expected any more. Money that comes all the same is taken, and goes to the customer's account.
     *
     * @param amount what was open; below zero where a credit of the bookkeeping takes back what was written off before
     * @param reason in staff's words, which should name nobody; {@code credited} where it is taken back
     */
    @StoredAs("invoice.InvoiceWrittenOff")
    @Revision("1")
    record InvoiceWrittenOff(InvoiceId invoiceId, CustomerId customerId, Money amount, String reason)
            implements InvoiceEvent {}
}

package nl.hostforge.messages.billing;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import org.axonframework.serialization.Revision;

/** What can happen to an invoice. */
public sealed interface InvoiceEvent {
    InvoiceId invoiceId();

    CustomerId customerId();

    /**
     * The invoice is numbered and sent. What it bears never changes from now on.
     *
     * @param number the legal number; null where nobody told it, as by staff who made the invoice by hand
     * @param date the date on it
     * @param dueOn the last day to pay; null where it was not told
     * @param totals what was ordered comes to
     * @param owed what the customer has to pay, VAT included: the total on the document
     * @param bookedId the bookkeeping's own id, or what staff wrote who made it by hand
     */
    @StoredAs("invoice.InvoiceIssued")
    @Revision("1")
    record InvoiceIssued(
            InvoiceId invoiceId,
            OrderId orderId,
            OrderNumber orderNumber,
            CustomerId customerId,
            String number,
            LocalDate date,
            LocalDate dueOn,
            OrderTotals totals,
            Money owed,
            InvoiceNumbering numberedBy,
            String bookedId)
            implements InvoiceEvent {}

    /**
     * Money came in for the invoice.
     *
     * @param receivedOn the day that it is booked on
     * @param open what is still to be paid after it
     * @param surplus what was paid too much after it, over all payments: the customer's credit
     * @param bookedVersion which version of the invoice the bookkeeping had; a larger one is newer
     */
    @StoredAs("invoice.InvoicePaymentReceived")
    @Revision("1")
    record InvoicePaymentReceived(
            InvoiceId invoiceId,
            CustomerId customerId,
            PaymentId paymentId,
            Money amount,
            LocalDate receivedOn,
            Money open,
            Money surplus,
            long bookedVersion)
            implements InvoiceEvent {}

    /**
     * A payment turned out not to be one: it was bounced, or booked by mistake.
     *
     * @param amount what had been received with it
     * @param open what is to be paid after it
     * @param surplus what was paid too much after it, over all payments
     * @param bookedVersion which version of the invoice the bookkeeping had
     */
    @StoredAs("invoice.InvoicePaymentReversed")
    @Revision("1")
    record InvoicePaymentReversed(
            InvoiceId invoiceId,
            CustomerId customerId,
            PaymentId paymentId,
            Money amount,
            Money open,
            Money surplus,
            long bookedVersion)
            implements InvoiceEvent {}

    /** Nothing is open any more. A payment that is reversed later opens the invoice again. */
    @StoredAs("invoice.InvoicePaid")
    @Revision("1")
    record InvoicePaid(InvoiceId invoiceId, CustomerId customerId) implements InvoiceEvent {}

    /**
     * The invoice of all that is renewed for a customer on one day is begun.
     *
     * @param items what is to be on it, each of which gets its line or is dropped
     */
    @StoredAs("invoice.InvoiceDrafted")
    @Revision("1")
    record InvoiceDrafted(InvoiceId invoiceId, CustomerId customerId, LocalDate runDate, List<InvoiceItem> items)
            implements InvoiceEvent {}
}

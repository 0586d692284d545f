package nl.hostforge.messages.billing;

import java.time.LocalDate;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;

/**
 * Which invoices a list shows; null means any.
 *
 * @param state only invoices in this state
 * @param text words, each part of an order's number, an invoice's number or a customer's name; a word of one or two
 *     letters finds beginnings only
 * @param customerId only this customer's invoices
 * @param orderId only the invoices of this order
 * @param payment only issued invoices that were paid so far
 * @param booking only invoices that we numbered and that are booked so far
 * @param overdueOn only issued invoices of which something is open that was to be paid before this day
 */
public record InvoiceFilter(
        InvoiceState state,
        String text,
        CustomerId customerId,
        OrderId orderId,
        PaymentState payment,
        BookingState booking,
        LocalDate overdueOn) {
    /** Whatever the bookkeeping has of them. */
    public InvoiceFilter(
            InvoiceState state, String text, CustomerId customerId, OrderId orderId, PaymentState payment) {
        this(state, text, customerId, orderId, payment, null, null);
    }

    public static InvoiceFilter all() {
        return new InvoiceFilter(null, null, null, null, null, null, null);
    }
}

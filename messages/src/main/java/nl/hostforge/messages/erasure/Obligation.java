package nl.hostforge.messages.erasure;

import java.util.List;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;

/**
 * Something that has to end before a customer can be erased.
 *
 * @param orderId null for an invoice that no order asked for, and for a balance
 * @param orderNumber null likewise
 * @param invoiceId null unless it is an invoice
 * @param invoiceNumber the legal number; null unless it is an invoice that has one
 * @param domains the names that it is about; empty for an invoice
 * @param state of the order ({@code OrderStatus}) or the invoice ({@code InvoiceState}); of a balance how much it is, as {@code 12.10}
 */
public record Obligation(
        Kind kind,
        OrderId orderId,
        OrderNumber orderNumber,
        InvoiceId invoiceId,
        String invoiceNumber,
        List<DomainName> domains,
        String state) {

    /** What kind of thing it is. */
    public enum Kind {
        /** An order that waits for staff, is being provisioned, or is being undone. */
        ORDER_IN_PROGRESS,
        /** What an order delivered, switched off for the time being or not. */
        LIVE_SERVICE,
        /** An invoice that is not paid, or was not made or credited yet. */
        OPEN_INVOICE,
        /** Money that the customer has with us: it has to be spent or refunded. */
        BALANCE
    }
}

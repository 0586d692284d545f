package nl.hostforge.messages.order;

import nl.hostforge.messages.identity.CustomerId;

/**
 * Which orders a list shows; null means any.
 *
 * @param status only orders of this status
 * @param text words, each part of a number, a name, an e-mail address or a domain name; a word of one or two letters finds
 *     beginnings only
 * @param customerId only this customer's orders
 * @param needsAttention only orders that go on only when staff does something, or only those that do not
 */
public record OrderFilter(OrderStatus status, String text, CustomerId customerId, Boolean needsAttention) {
    public OrderFilter(OrderStatus status, String text, CustomerId customerId) {
        this(status, text, customerId, null);
    }

    public static OrderFilter all() {
        return new OrderFilter(null, null, null);
    }
}

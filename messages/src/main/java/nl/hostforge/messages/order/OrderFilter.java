package nl.hostforge.messages.order;

import nl.hostforge.messages.identity.CustomerId;

/**
 * Which orders a list shows; null means any.
 *
 * @param status only orders of this status
 * @param text part of a number, a name, an e-mail address or a domain name
 * @param customerId only this customer's orders
 */
public record OrderFilter(OrderStatus status, String text, CustomerId customerId) {
    public static OrderFilter all() {
        return new OrderFilter(null, null, null);
    }
}

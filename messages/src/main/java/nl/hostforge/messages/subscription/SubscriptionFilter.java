package nl.hostforge.messages.subscription;

import java.time.LocalDate;
import nl.hostforge.messages.identity.CustomerId;

/**
 * Which subscriptions a list shows; null means any.
 *
 * @param status only subscriptions that stand so
 * @param kind only subscriptions of this kind
 * @param customerId only this customer's subscriptions
 * @param dueUntil only those that are to be renewed on this day or before
 * @param text words, each part of a domain name or an order's number; a word of one or two letters finds beginnings only
 */
public record SubscriptionFilter(
        SubscriptionStatus status, SubscriptionKind kind, CustomerId customerId, LocalDate dueUntil, String text) {
    public static SubscriptionFilter all() {
        return new SubscriptionFilter(null, null, null, null, null);
    }
}

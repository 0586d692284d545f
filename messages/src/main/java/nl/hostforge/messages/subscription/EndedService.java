package nl.hostforge.messages.subscription;

import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;

/**
 * What an order is to be asked for since a subscription ended, or was revived, and was not asked for.
 *
 * @param kind {@code SHUTDOWN}, {@code REVIVAL} or {@code REMOVAL}
 * @param changeId names it at the order
 */
public record EndedService(
        SubscriptionId subscriptionId,
        OrderId orderId,
        int lineNumber,
        ServiceChangeKind kind,
        ServiceChangeId changeId) {}

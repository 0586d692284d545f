package nl.hostforge.messages.subscription;

import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;

/** Another plan whose day has come, and that the order has not told of as done. */
public record DuePlanChange(SubscriptionId subscriptionId, OrderId orderId, PlannedPlan plan) {}

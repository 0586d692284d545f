package nl.hostforge.messages.subscription;

import java.util.List;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.readmodel.TimelineEntry;

/**
 * Who did what to a subscription, when and why.
 *
 * @param entries oldest first
 */
public record SubscriptionTimeline(SubscriptionId subscriptionId, List<TimelineEntry> entries) {}

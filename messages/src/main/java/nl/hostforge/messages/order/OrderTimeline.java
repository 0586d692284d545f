package nl.hostforge.messages.order;

import java.util.List;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** All that happened to an order, oldest first. */
public record OrderTimeline(OrderId orderId, List<TimelineEntry> entries) {}

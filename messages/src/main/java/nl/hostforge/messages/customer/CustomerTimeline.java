package nl.hostforge.messages.customer;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** All that happened to a customer, oldest first. */
public record CustomerTimeline(CustomerId customerId, List<TimelineEntry> entries) {}

package nl.hostforge.messages.dunning;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** All that happened in the dunning of a customer, oldest first. */
public record DunningTimeline(CustomerId customerId, List<TimelineEntry> entries) {}

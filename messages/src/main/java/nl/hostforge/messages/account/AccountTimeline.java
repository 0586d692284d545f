package nl.hostforge.messages.account;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** All that happened to a customer's account, oldest first; empty where nothing did. */
public record AccountTimeline(CustomerId customerId, List<TimelineEntry> entries) {}

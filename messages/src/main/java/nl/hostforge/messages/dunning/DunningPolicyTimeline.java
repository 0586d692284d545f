package nl.hostforge.messages.dunning;

import java.util.List;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** All that happened to the policy of dunning, oldest first. */
public record DunningPolicyTimeline(List<TimelineEntry> entries) {}

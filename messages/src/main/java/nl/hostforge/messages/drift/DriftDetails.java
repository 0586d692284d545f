package nl.hostforge.messages.drift;

import java.util.List;

/** All that is known of one finding, with what happened to it, the first first. */
public record DriftDetails(DriftOverview overview, List<DriftStep> history) {}

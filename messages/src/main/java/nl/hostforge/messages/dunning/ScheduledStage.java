package nl.hostforge.messages.dunning;

/**
 * When a stage comes.
 *
 * @param daysAfterDue how many days after the last day to pay, from 1
 */
public record ScheduledStage(DunningStage stage, int daysAfterDue) {}

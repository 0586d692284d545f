package nl.hostforge.messages.processing;

/**
 * What came of handling a sequence of dead letters again.
 *
 * @param failed the event that failed this time, with its new cause; null if all were handled
 */
public record Handled(DeadLetterOverview failed) {}

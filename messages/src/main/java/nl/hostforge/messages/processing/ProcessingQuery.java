package nl.hostforge.messages.processing;

/** What can be asked about what failed and what waits. */
public sealed interface ProcessingQuery {
    /**
     * One page of dead letters, parked last first: a {@code Page<DeadLetterOverview>}. Refused ({@code invalid-cursor})
     * if the list does not go on there.
     *
     * @param processor only those of this one; null for all
     * @param waitingToo whether events that only wait behind another are listed too
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindDeadLetters(String processor, boolean waitingToo, String cursor, int limit) implements ProcessingQuery {}

    /** One dead letter: an {@code Optional<DeadLetterOverview>}. */
    record FindDeadLetter(DeadLetterId deadLetterId) implements ProcessingQuery {}

    /**
     * One page of what was decided about dead letters, the last first: a {@code Page<DeadLetterDecision>}. Refused
     * ({@code invalid-cursor}) if the list does not go on there.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindDeadLetterDecisions(String cursor, int limit) implements ProcessingQuery {}

    /**
     * One page of jobs, due first first: a {@code Page<JobOverview>}. Refused ({@code invalid-cursor}) if the list does
     * not go on there.
     *
     * @param state only those in this one; null for all
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindJobs(JobState state, String cursor, int limit) implements ProcessingQuery {}

    /** All event processors, on whichever node: a {@code List<ProcessorOverview>}. */
    record FindProcessors() implements ProcessingQuery {}

    /** All providers, by name: a {@code List<ProviderOverview>}. */
    record FindProviders() implements ProcessingQuery {}

    /** The counts: a {@code Trouble}. */
    record CountTrouble() implements ProcessingQuery {}
}

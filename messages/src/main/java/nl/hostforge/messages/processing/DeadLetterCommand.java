package nl.hostforge.messages.processing;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What staff can decide about a dead letter. */
public sealed interface DeadLetterCommand {
    DeadLetterId deadLetterId();

    /**
     * Notes that somebody has the event handled again; {@link HandleAgain} does it. Refused
     * ({@code dead-letter-not-found}) once the letter was discarded.
     */
    record RetryDeadLetter(@TargetAggregateIdentifier DeadLetterId deadLetterId, Parked parked)
            implements DeadLetterCommand {}

    /**
     * Decides that a processor never handles this event; the letter is taken out of its queue soon after. A repeat
     * changes nothing.
     *
     * @param parked null if the letter is in no queue any more; refused then ({@code dead-letter-not-found}), unless
     *     it is there no more because it was discarded
     */
    record DiscardDeadLetter(@TargetAggregateIdentifier DeadLetterId deadLetterId, Parked parked)
            implements DeadLetterCommand {}

    /**
     * Handles a letter's whole sequence again, from its first event on, until one fails or none is left; answers a
     * {@link Handled}. Refused where this node has no such processor ({@code processor-not-here}), where a passing fault
     * interrupts it ({@code retry-interrupted}), and while another retry is under way here
     * ({@code retry-in-progress}).
     */
    record HandleAgain(@TargetAggregateIdentifier DeadLetterId deadLetterId) implements DeadLetterCommand {}
}

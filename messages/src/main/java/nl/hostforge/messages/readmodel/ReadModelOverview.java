package nl.hostforge.messages.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.processing.GenerationState;

/**
 * A read model and its generations, oldest first.
 *
 * @param name for instance {@code order-overview}
 */
public record ReadModelOverview(String name, List<GenerationOverview> generations) {
    /**
     * One filling of a read model.
     *
     * @param fits whether it was made from the definition that this release has
     * @param begunAt when its tables were made
     * @param shownAt when it was shown last; null if never
     * @param position up to where it has handled the log; null before the first event
     * @param head the last place in the log
     * @param lagEvents how many places are between the two
     * @param caughtUp whether it has come to the end of the log when it last looked
     * @param eventsPerSecond how fast it came here, on average since it was begun; null unless it is being filled
     * @param timeLeft how long the rest takes at that rate; null unless it is being filled and has a rate
     * @param deadLetters how many events it has parked
     */
    public record GenerationOverview(
            int number,
            GenerationState state,
            boolean fits,
            Instant begunAt,
            Instant shownAt,
            Long position,
            long head,
            long lagEvents,
            boolean caughtUp,
            Double eventsPerSecond,
            Duration timeLeft,
            long deadLetters) {}
}

package nl.hostforge.messages.processing;

import java.time.Duration;
import java.util.List;

/**
 * How far an event processor has come.
 *
 * @param generation what its generation is for; null for one that fills no read model
 * @param here whether this node has its role
 * @param position up to where all its segments have handled the log; null before the first event
 * @param head the last place in the log
 * @param lagEvents how many places are between the two: at least as many as events wait
 * @param lag since when the oldest event waits that it has not come to; zero if it has come to all
 * @param caughtUp whether every segment has come to the end of the log when it last looked
 * @param deadLetters how many events it has parked
 * @param segments the parts of its work, each done by one node at a time
 */
public record ProcessorOverview(
        String name,
        ProcessorKind kind,
        GenerationState generation,
        boolean here,
        Long position,
        long head,
        long lagEvents,
        Duration lag,
        boolean caughtUp,
        long deadLetters,
        List<Segment> segments) {
    /**
     * One part of a processor's work.
     *
     * @param node the process that works on it, as it names itself; null if none does
     * @param error why it does not go on, without values that a database quotes; null if it does, or if another node
     *     knows
     */
    public record Segment(int number, String node, Long position, String error) {}
}

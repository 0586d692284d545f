package nl.hostforge.messages.processing;

import java.time.Duration;
import java.time.Instant;

/**
 * How a provider is doing, as all nodes together found it, and how much of its limits is used. Nothing personal.
 *
 * @param name for instance {@code plesk}
 * @param leftAloneSince when it was found in trouble; null while it is called
 * @param leftAloneUntil when a call tries again, or, while one tries, until when that may take; null while it is called
 * @param closedUntil until when it wants no calls, because there were too many; null if it wants them
 * @param failure how a call last failed, in our words; null if none did
 * @param calls of the present window, for every call and for those of work in masses; null without such a limit
 * @param sameCalls of the present window, for the identical call that was made most; null without such a limit
 * @param nextFreeAt when a call that somebody waits for may be made again; null if it may now
 * @param underWay how many calls the node that answers is making
 * @param atATime how many it may make
 * @param jobsWaiting durable jobs that are to call it, running ones left out
 */
public record ProviderOverview(
        String name,
        BreakerState breaker,
        Instant leftAloneSince,
        Instant leftAloneUntil,
        Instant closedUntil,
        String failure,
        Instant failedAt,
        Calls calls,
        Limited sameCalls,
        Instant nextFreeAt,
        int underWay,
        int atATime,
        long jobsWaiting) {

    /**
     * @param most how many a window may have
     * @param within how long a window is
     */
    public record Limited(int made, int most, Duration within) {}

    /**
     * @param inMasses those of them that nobody waited for
     * @param mostInMasses how many of those a window may have
     */
    public record Calls(int made, int most, int inMasses, int mostInMasses, Duration within) {}
}

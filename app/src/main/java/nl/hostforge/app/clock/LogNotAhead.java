package nl.hostforge.app.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A log whose last event lies in the future was written in a sandbox run with a moved clock: what came after it would lie
 * before it.
 */
final class LogNotAhead {
    /** Clocks of nodes that a time service keeps differ by far less; a moved one differs by more, or is past already. */
    private static final Duration DIFFERENCE_OF_CLOCKS = Duration.ofMinutes(10);

    private final MovedTime time;
    private final Clock clock;

    LogNotAhead(MovedTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /** @throws ClockRefused if it does */
    void orRefuse() {
        var was = time.lead().orElse(Duration.ZERO);
        var tolerated = was.isZero() ? DIFFERENCE_OF_CLOCKS : Duration.ZERO;
        var last = time.lastEvent().orElse(Instant.MIN);
        if (!last.isAfter(clock.instant().plus(tolerated))) return;
        throw new ClockRefused(
                "The log's last event is of %s, and by the system's clock it is %s: this log was written in a sandbox run with a moved clock."
                        .formatted(last, clock.instant()),
                "Start it with hostforge.sandbox.clock.movable=true, or use another data folder (hostforge.database.data) or"
                        + " database. Where no clock was moved, set the system's clock right.");
    }
}

package nl.hostforge.app.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The system's time and a lead over it that only grows. Between two moves time runs as everywhere. */
public final class MovedClock extends Clock {
    private final AtomicReference<Duration> lead;

    MovedClock(Duration lead) {
        this.lead = new AtomicReference<>(lead);
    }

    Duration lead() {
        return lead.get();
    }

    /** Goes as far ahead as that; a lesser lead is what was known before and changes nothing. */
    void follow(Duration known) {
        lead.accumulateAndGet(known, (mine, other) -> other.compareTo(mine) > 0 ? other : mine);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(lead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product's time is UTC; a zone is named where a day is asked for");
    }
}

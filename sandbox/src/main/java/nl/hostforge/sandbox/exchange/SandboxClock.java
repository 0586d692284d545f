package nl.hostforge.sandbox.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The system's time, until whoever is tested says how far their own is ahead of it; from then on as far ahead. In memory
 * only: who moves their clock repeats it.
 */
public final class SandboxClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /**
     * Moves it forwards. A lesser lead changes nothing: of several nodes one may not know yet what another did.
     *
     * @return how far it is ahead then
     */
    public Duration atLeastAhead(Duration lead) {
        return ahead.accumulateAndGet(lead, (known, told) -> told.compareTo(known) > 0 ? told : known);
    }

    /** The system's time again. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the sandbox's time is UTC");
    }
}

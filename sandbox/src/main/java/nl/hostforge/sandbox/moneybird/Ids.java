package nl.hostforge.sandbox.moneybird;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ids that grow with time and do not fit into a double, as the vendor's. Unique over all kinds and over restarts. */
@Component
class Ids {
    private static final int BITS_BELOW_THE_MILLISECOND = 18;

    private final Clock clock;
    private long last;

    Ids(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, clock.millis() << BITS_BELOW_THE_MILLISECOND);
        return String.valueOf(last);
    }
}

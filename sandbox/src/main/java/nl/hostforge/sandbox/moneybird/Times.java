package nl.hostforge.sandbox.moneybird;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** The administration's calendar, which is Amsterdam's, and its timestamps, which are UTC. */
@Component
class Times {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    /** The version that follows this one: the time in seconds, or one more when that is not enough. */
    long versionAfter(long version) {
        return Math.max(version + 1, clock.instant().getEpochSecond());
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String date(LocalDate date) {
        return date == null ? null : date.toString();
    }
}

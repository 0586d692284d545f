package nl.hostforge.app.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/clock} on the operators' port: what time it is, and the only way to move it. There in sandbox runs with
 * a movable clock alone.
 */
@Endpoint(id = "clock")
class ClockDoor {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** Further in one go is a slip of the pen, which could not be taken back. */
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final MovedClock clock;
    private final ClockWatch watch;
    private final UnderWay underWay;
    private final ObjectProvider<Scheduler> jobs;

    ClockDoor(MovedClock clock, ClockWatch watch, UnderWay underWay, ObjectProvider<Scheduler> jobs) {
        this.clock = clock;
        this.watch = watch;
        this.underWay = underWay;
        this.jobs = jobs;
    }

    /**
     * What time it is.
     *
     * @param ahead how far the clock is ahead of the system's
     * @param atRest whether all that is to be done at this time is done
     * @param nextJobAt when the next job is due that does not come round by itself; null if none waits
     */
    record Time(Instant now, Duration ahead, boolean atRest, Instant nextJobAt) {}

    @ReadOperation
    Time time() {
        return new Time(
                clock.instant(),
                clock.lead(),
                underWay.isNothing(),
                underWay.nextJobAt().orElse(null));
    }

    /**
     * @param by days, months or years of Europe/Amsterdam further, at the same time of the day, as {@code P31D}
     * @param to that moment; one of the two is given
     */
    @WriteOperation
    Time move(@Nullable String by, @Nullable String to) {
        var now = clock.instant();
        var moment = moment(now, by, to);
        if (moment.isBefore(now)) throw refused("the clock goes forwards only, and it is " + now);
        if (moment.isAfter(now.plus(FARTHEST))) throw refused("the clock is moved by ten years at most");
        try {
            watch.moveTo(moment);
        } catch (IOException away) {
            throw new IllegalStateException("the clock is moved, but the sandbox could not be told yet", away);
        } finally {
            jobs.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        }
        return time();
    }

    private static Instant moment(Instant now, String by, String to) {
        if ((by == null) == (to == null)) throw refused("either by or to is given");
        try {
            return to == null ? now.atZone(AMSTERDAM).plus(Period.parse(by)).toInstant() : Instant.parse(to);
        } catch (DateTimeException unreadable) {
            throw refused("by is a period, as P31D or P1M, and to an instant, as 2030-01-31T09:00:00Z");
        }
    }

    private static InvalidEndpointRequestException refused(String why) {
        return new InvalidEndpointRequestException(why, why);
    }
}

package nl.hostforge.app.renewal;

import java.time.LocalDate;

/**
 * How far the renewal run has come; what its job remembers.
 *
 * @param lastDay the last day whose run is finished, in Europe/Amsterdam; null before the first
 * @param logAfterIt the place in the log behind what that run caused
 * @param waits how often the next day has waited for that to be handled
 */
record RenewalDays(LocalDate lastDay, long logAfterIt, int waits) {
    static RenewalDays none() {
        return new RenewalDays(null, 0, 0);
    }

    boolean isFinished(LocalDate day) {
        return lastDay != null && !lastDay.isBefore(day);
    }

    /** Days of downtime come one by one; the first run ever is that of the present day. */
    LocalDate nextDay(LocalDate today) {
        return lastDay == null ? today : lastDay.plusDays(1);
    }

    RenewalDays waitedOnce() {
        return new RenewalDays(lastDay, logAfterIt, waits + 1);
    }
}

package nl.hostforge.app.dunning;

import java.time.LocalDate;

/**
 * How far the dunning run has come; what its job remembers.
 *
 * @param lastDay the last day whose run is finished, in Europe/Amsterdam; null before the first
 * @param waits how often the next day has waited for the lists to show what is in the log
 */
record DunningDays(LocalDate lastDay, int waits) {
    static DunningDays none() {
        return new DunningDays(null, 0);
    }

    boolean isFinished(LocalDate day) {
        return lastDay != null && !lastDay.isBefore(day);
    }

    /** Days of downtime come one by one; the first run ever is that of the present day. */
    LocalDate nextDay(LocalDate today) {
        return lastDay == null ? today : lastDay.plusDays(1);
    }

    DunningDays waitedOnce() {
        return new DunningDays(lastDay, waits + 1);
    }
}

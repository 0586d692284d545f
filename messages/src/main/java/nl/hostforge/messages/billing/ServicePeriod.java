package nl.hostforge.messages.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days for which something is delivered, in Europe/Amsterdam.
 *
 * @param from the first day
 * @param until the day after the last one, on which the next period begins
 */
public record ServicePeriod(LocalDate from, LocalDate until) {
    /** @return the number of days */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** @return whether the day is one of its days */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}

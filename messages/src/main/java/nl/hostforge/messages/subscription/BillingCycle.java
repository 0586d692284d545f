package nl.hostforge.messages.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import nl.hostforge.messages.billing.ServicePeriod;

/**
 * The calendar of a subscription. Each period is counted from the anchor, never from the period before it: who began on
 * the 31st renews on the last day of a shorter month, and on the 31st again after it. Days are those of Europe/Amsterdam,
 * and have no length: a change of the clock moves nothing.
 *
 * @param anchor the first day of the first period
 * @param billingPeriod the length of a period: months and years, no days
 * @param unitsAtFirst how many billing periods the first period is long, as for a domain registered for three years; all
 *     later ones are one long
 */
public record BillingCycle(LocalDate anchor, Period billingPeriod, int unitsAtFirst) {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** @return the day that an instant lies on where we bill */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, AMSTERDAM);
    }

    /** @return when the day begins in Europe/Amsterdam */
    public static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(AMSTERDAM).toInstant();
    }

    /** @param number 0 for the first period */
    public ServicePeriod period(int number) {
        return new ServicePeriod(
                number == 0 ? anchor : boundary(unitsAtFirst + number - 1), boundary(unitsAtFirst + number));
    }

    /** @return the number of the period that the day is one of; 0 for a day before the first */
    public int numberHolding(LocalDate day) {
        var units = ChronoUnit.MONTHS.between(anchor, day) / billingPeriod.toTotalMonths();
        var number = (int) Math.max(0, units - unitsAtFirst);
        while (!day.isBefore(period(number).until())) number++;
        return number;
    }

    private LocalDate boundary(int units) {
        return anchor.plusMonths(units * billingPeriod.toTotalMonths());
    }
}

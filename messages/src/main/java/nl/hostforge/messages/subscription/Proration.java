package nl.hostforge.messages.subscription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.money.Money;

/**
 * What part of a period is worth, by whole days. The days before a day and those from it on are worth exactly the price
 * together, whatever the day; so the sum over any path of changes is the price of the time used, to the cent.
 */
public final class Proration {
    private Proration() {}

    /** @return what the days before the given one are worth; all of the period for a day behind it, none for one before */
    public static Money used(Money price, ServicePeriod period, LocalDate day) {
        var days = Math.clamp(ChronoUnit.DAYS.between(period.from(), day), 0, period.days());
        var exact = price.amount().multiply(BigDecimal.valueOf(days));
        var share = exact.divide(
                BigDecimal.valueOf(period.days()), price.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return new Money(share, price.currency());
    }

    /** @return what the days from the given one on are worth */
    public static Money rest(Money price, ServicePeriod period, LocalDate day) {
        return price.minus(used(price, period, day));
    }
}

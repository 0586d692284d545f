package nl.hostforge.query.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.money.Money;

/**
 * How an amount becomes revenue over the days that it is for: each month's part on its last day. What is due by the end of
 * a month is rounded, never a part of its own, so that all parts together are the amount. A part of a month that is
 * over when the document is dated counts on the document's date: a closed month is not opened again.
 */
final class Release {
    private Release() {}

    /** @return by day; parts of nothing are left out */
    static SortedMap<LocalDate, Money> of(Money amount, ServicePeriod period, LocalDate documentDate) {
        var parts = new TreeMap<LocalDate, Money>();
        var released = amount.minus(amount);
        for (var month = YearMonth.from(period.from());
                month.atDay(1).isBefore(period.until());
                month = month.plusMonths(1)) {
            var due = dueBy(amount, period, month.plusMonths(1).atDay(1));
            var part = due.minus(released);
            if (!part.isZero()) parts.merge(dayOf(month, documentDate), part, Money::plus);
            released = due;
        }
        return parts;
    }

    private static Money dueBy(Money amount, ServicePeriod period, LocalDate day) {
        if (!day.isBefore(period.until())) return amount;
        var days = ChronoUnit.DAYS.between(period.from(), day);
        var exact = amount.amount().multiply(BigDecimal.valueOf(days));
        return new Money(
                exact.divide(BigDecimal.valueOf(period.days()), amount.amount().scale(), RoundingMode.HALF_UP),
                amount.currency());
    }

    private static LocalDate dayOf(YearMonth month, LocalDate documentDate) {
        var last = month.atEndOfMonth();
        return last.isBefore(documentDate) ? documentDate : last;
    }
}

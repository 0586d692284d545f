package nl.hostforge.messages.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * Days that a report is about, in Europe/Amsterdam.
 *
 * @param from the first day
 * @param until the day after the last one
 */
public record ReportPeriod(LocalDate from, LocalDate until) {
    /** {@code 2026}, {@code 2026-Q3}, {@code 2026-07}, or two days, both included: {@code 2026-07-01..2026-07-15}. */
    public static final String FORM =
            "^[12][0-9]{3}(-Q[1-4]|-(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}[.]{2}[12][0-9]{3}-[0-9]{2}-[0-9]{2})?$";

    private static final Pattern READABLE = Pattern.compile(FORM);
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int MONTHS_OF_QUARTER = 3;

    /** @throws IllegalArgumentException if it ends before it begins */
    public ReportPeriod {
        if (!from.isBefore(until)) throw new IllegalArgumentException("a period ends after it begins");
    }

    /** @throws IllegalArgumentException if the text has another form, or names a day that does not exist */
    public static ReportPeriod of(String text) {
        if (!READABLE.matcher(text).matches())
            throw new IllegalArgumentException("a period is 2026, 2026-Q3, 2026-07 or 2026-07-01..2026-07-15");
        try {
            return read(text);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException(noSuchDay.getMessage(), noSuchDay);
        }
    }

    private static ReportPeriod read(String text) {
        if (text.length() == YEAR) return months(YearMonth.of(Integer.parseInt(text), 1), 12);
        if (text.contains("Q")) {
            var quarter = text.charAt(text.length() - 1) - '0';
            var first = (quarter - 1) * MONTHS_OF_QUARTER + 1;
            return months(YearMonth.of(Integer.parseInt(text.substring(0, YEAR)), first), MONTHS_OF_QUARTER);
        }
        if (text.length() == MONTH) return months(YearMonth.parse(text), 1);
        var days = text.split("[.]{2}");
        return new ReportPeriod(
                LocalDate.parse(days[0]), LocalDate.parse(days[1]).plusDays(1));
    }

    private static ReportPeriod months(YearMonth first, int number) {
        return new ReportPeriod(first.atDay(1), first.plusMonths(number).atDay(1));
    }

    /** @return its last day */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    /** @return both days, the last one included, as {@link #of} reads them */
    @Override
    public String toString() {
        return from + ".." + lastDay();
    }
}

package nl.hostforge.sandbox.moneybird;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.sandbox.call.Call;

/**
 * The {@code filter} of a list: {@code key:value} terms separated by commas. Without a period only this year shows,
 * whatever else is asked for; that is how one misses last year's invoices.
 */
record Filter(Map<String, String> terms) {

    static Filter of(Call call) {
        var terms = new LinkedHashMap<String, String>();
        for (var term : call.parameter("filter").orElse("").split(",")) {
            var halves = term.split(":", 2);
            if (halves.length == 2) terms.put(halves[0].strip(), halves[1].strip());
        }
        return new Filter(terms);
    }

    Optional<String> term(String key) {
        return Optional.ofNullable(terms.get(key));
    }

    /** This value is among those asked for, separated by bars; or nothing was asked for. */
    boolean allows(String key, String value) {
        return term(key)
                .filter(wanted -> !wanted.equals("all"))
                .map(wanted -> Arrays.asList(wanted.split("\\|")).contains(value))
                .orElse(true);
    }

    boolean covers(LocalDate date, LocalDate today) {
        var period = Period.of(term("period").orElse("this_year"), today);
        return !date.isBefore(period.from()) && !date.isAfter(period.until());
    }

    /** From one day to another, both included. */
    record Period(LocalDate from, LocalDate until) {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
        private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

        static Period of(String text, LocalDate today) {
            var month = YearMonth.from(today);
            var quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
            return switch (text) {
                case "this_month" -> months(month, 1);
                case "prev_month" -> months(month.minusMonths(1), 1);
                case "next_month" -> months(month.plusMonths(1), 1);
                case "this_quarter" -> months(quarter, 3);
                case "prev_quarter" -> months(quarter.minusMonths(3), 3);
                case "next_quarter" -> months(quarter.plusMonths(3), 3);
                case "this_year" -> months(YearMonth.of(today.getYear(), 1), 12);
                case "prev_year" -> months(YearMonth.of(today.getYear() - 1, 1), 12);
                case "next_year" -> months(YearMonth.of(today.getYear() + 1, 1), 12);
                default -> range(text);
            };
        }

        private static Period months(YearMonth first, int count) {
            return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
        }

        private static Period range(String text) {
            var ends = text.split("\\.\\.", -1);
            if (ends.length > 2 || !Arrays.stream(ends).allMatch(end -> end.matches("\\d{6}|\\d{8}")))
                throw MoneybirdRefusal.plain(400, "Period must have both a start and end date");
            return new Period(day(ends[0], false), day(ends[ends.length - 1], true));
        }

        private static LocalDate day(String text, boolean last) {
            try {
                if (text.length() == 8) return LocalDate.parse(text, DAY);
                var month = YearMonth.parse(text, MONTH);
                return last ? month.atEndOfMonth() : month.atDay(1);
            } catch (DateTimeParseException noSuchDay) {
                throw MoneybirdRefusal.plain(400, "Period must have both a start and end date");
            }
        }
    }
}

package nl.hostforge.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.money.Money;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final long SEED = 20261129;
    private static final int RUNS = 20_000;

    @Test
    void a_year_is_released_by_the_days_of_its_months_on_their_last_day() {
        assertThat(Release.of(Money.euro("120.00"), period("2026-11-16", "2027-02-16"), day("2026-11-16")))
                .containsExactlyEntriesOf(sorted(Map.of(
                        day("2026-11-30"), Money.euro("19.57"), // 15 of 92 days
                        day("2026-12-31"), Money.euro("40.43"), // 46 of 92 days, less what was before
                        day("2027-01-31"), Money.euro("40.43"), // 77 of 92 days: 100.43
                        day("2027-02-28"), Money.euro("19.57"))));
    }

    @Test
    void months_that_are_over_when_the_document_is_dated_count_on_its_date() {
        assertThat(Release.of(Money.euro("-30.00"), period("2026-09-01", "2026-12-01"), day("2026-11-10")))
                .containsExactlyEntriesOf(sorted(Map.of(
                        day("2026-11-10"), Money.euro("-20.11"), // 61 of 91 days
                        day("2026-11-30"), Money.euro("-9.89"))));
    }

    @Test
    void the_parts_of_any_amount_over_any_days_are_the_amount_to_the_cent() {
        var random = new Random(SEED);
        for (var run = 0; run < RUNS; run++) {
            var amount = Money.euro(BigDecimal.valueOf(random.nextInt(-500_000, 500_000), 2));
            var from = day("2023-01-01").plusDays(random.nextInt(2_000));
            var period = new ServicePeriod(from, from.plusDays(random.nextInt(1, 3_700)));
            var date = from.plusDays(random.nextInt(-60, 400));
            var parts = Release.of(amount, period, date);
            assertThat(parts.values().stream().reduce(Money.noEuro(), Money::plus))
                    .as("run %d of seed %d", run, SEED)
                    .isEqualTo(amount);
            assertThat(parts.keySet()).allMatch(day -> !day.isBefore(date));
        }
    }

    private static Map<LocalDate, Money> sorted(Map<LocalDate, Money> parts) {
        return new TreeMap<>(parts);
    }

    private static ServicePeriod period(String from, String until) {
        return new ServicePeriod(day(from), day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

package nl.hostforge.messages.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProrationTest {
    private static final ServicePeriod NOVEMBER = period("2026-11-01", "2026-12-01");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.00 | 2026-11-01 | 0.00  | 10.00
            10.00 | 2026-11-02 | 0.33  | 9.67
            10.00 | 2026-11-16 | 5.00  | 5.00
            10.00 | 2026-11-30 | 9.67  | 0.33
            10.00 | 2026-12-01 | 10.00 | 0.00
            10.00 | 2026-10-01 | 0.00  | 10.00
            10.00 | 2027-01-01 | 10.00 | 0.00
            0.01  | 2026-11-16 | 0.01  | 0.00
            0.00  | 2026-11-16 | 0.00  | 0.00
            """)
    void what_is_used_and_what_is_left_are_the_price(String price, LocalDate day, String used, String rest) {
        assertThat(Proration.used(Money.euro(price), NOVEMBER, day)).isEqualTo(Money.euro(used));
        assertThat(Proration.rest(Money.euro(price), NOVEMBER, day)).isEqualTo(Money.euro(rest));
    }

    /** Each stretch costs what its plan costs for it; what is asked is the first price and each change's difference. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void over_any_path_of_changes_what_is_asked_is_the_price_of_the_time_used(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++) {
            var from = LocalDate.parse("2024-01-01").plusDays(random.nextInt(2_000));
            var period = new ServicePeriod(from, from.plusDays(1 + random.nextInt(400)));
            var price = anyPrice(random);
            var asked = price;
            var used = Money.noEuro();
            var exact = BigDecimal.ZERO;
            var since = from;
            var changes = random.nextInt(6);
            for (var change = 0; change < changes; change++) {
                var day = since.plusDays(random.nextInt(1 + (int) new ServicePeriod(since, period.until()).days()));
                var next = anyPrice(random);
                asked = asked.plus(Proration.rest(next, period, day).minus(Proration.rest(price, period, day)));
                used = used.plus(stretch(price, period, since, day));
                exact = exact.add(exactly(price, period, since, day));
                price = next;
                since = day;
            }
            used = used.plus(stretch(price, period, since, period.until()));
            exact = exact.add(exactly(price, period, since, period.until()));
            assertThat(asked).as("seed %d, round %d", seed, round).isEqualTo(used);
            assertThat(asked.amount().subtract(exact).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.01").multiply(BigDecimal.valueOf(changes)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void there_and_back_on_one_day_costs_nothing(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var day = NOVEMBER.from().plusDays(random.nextInt(31));
            var one = anyPrice(random);
            var other = anyPrice(random);
            var there = Proration.rest(other, NOVEMBER, day).minus(Proration.rest(one, NOVEMBER, day));
            var back = Proration.rest(one, NOVEMBER, day).minus(Proration.rest(other, NOVEMBER, day));
            assertThat(there.plus(back)).isEqualTo(Money.noEuro());
        }
    }

    private static Money stretch(Money price, ServicePeriod period, LocalDate from, LocalDate until) {
        return Proration.used(price, period, until).minus(Proration.used(price, period, from));
    }

    private static BigDecimal exactly(Money price, ServicePeriod period, LocalDate from, LocalDate until) {
        return price.amount()
                .multiply(BigDecimal.valueOf(new ServicePeriod(from, until).days()))
                .divide(BigDecimal.valueOf(period.days()), 12, RoundingMode.HALF_UP);
    }

    private static Money anyPrice(Random random) {
        return Money.euro(BigDecimal.valueOf(random.nextInt(100_000), 2));
    }

    private static ServicePeriod period(String from, String until) {
        return new ServicePeriod(LocalDate.parse(from), LocalDate.parse(until));
    }
}

package nl.hostforge.messages.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.hostforge.messages.billing.ServicePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days on which what was started is renewed; the expected ones come from another calendar than the code's. */
class BillingCycleTest {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);

    @ParameterizedTest(name = "monthly from {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-01 | 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01 01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01 01-01
            2026-01-28 | 02-28 03-28 04-28 05-28 06-28 07-28 08-28 09-28 10-28 11-28 12-28 01-28 02-28 03-28 04-28 05-28 06-28 07-28 08-28 09-28 10-28 11-28 12-28 01-28
            2026-01-29 | 02-28 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29 01-29 02-28 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29 01-29
            2026-01-30 | 02-28 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30 01-30 02-28 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30 01-30
            2026-01-31 | 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 01-31
            2027-12-01 | 01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01 01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01
            2027-12-28 | 01-28 02-28 03-28 04-28 05-28 06-28 07-28 08-28 09-28 10-28 11-28 12-28 01-28 02-28 03-28 04-28 05-28 06-28 07-28 08-28 09-28 10-28 11-28 12-28
            2027-12-29 | 01-29 02-29 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29 01-29 02-28 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29
            2027-12-30 | 01-30 02-29 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30 01-30 02-28 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30
            2027-12-31 | 01-31 02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31
            2027-03-01 | 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01 01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01 01-01 02-01 03-01
            2027-03-28 | 04-28 05-28 06-28 07-28 08-28 09-28 10-28 11-28 12-28 01-28 02-28 03-28 04-28 05-28 06-28 07-28 08-28 09-28 10-28 11-28 12-28 01-28 02-28 03-28
            2027-03-29 | 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29 01-29 02-29 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29 01-29 02-28 03-29
            2027-03-30 | 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30 01-30 02-29 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30 01-30 02-28 03-30
            2027-03-31 | 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 01-31 02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 01-31 02-28 03-31
            2026-10-01 | 11-01 12-01 01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01 01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01
            2026-10-28 | 11-28 12-28 01-28 02-28 03-28 04-28 05-28 06-28 07-28 08-28 09-28 10-28 11-28 12-28 01-28 02-28 03-28 04-28 05-28 06-28 07-28 08-28 09-28 10-28
            2026-10-29 | 11-29 12-29 01-29 02-28 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29 11-29 12-29 01-29 02-29 03-29 04-29 05-29 06-29 07-29 08-29 09-29 10-29
            2026-10-30 | 11-30 12-30 01-30 02-28 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30 11-30 12-30 01-30 02-29 03-30 04-30 05-30 06-30 07-30 08-30 09-30 10-30
            2026-10-31 | 11-30 12-31 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 01-31 02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31
            """)
    void what_is_paid_by_the_month_is_renewed_on_these_days_for_24_months(LocalDate start, String renewals) {
        var cycle = new BillingCycle(start, MONTH, 1);
        assertThat(IntStream.rangeClosed(1, 24)
                        .mapToObj(
                                number -> cycle.period(number).from().toString().substring(5)))
                .containsExactly(renewals.split(" "));
    }

    @ParameterizedTest(name = "yearly from {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-01 | 1 | 2027-01-01 2028-01-01 2029-01-01 2030-01-01
            2026-01-28 | 1 | 2027-01-28 2028-01-28 2029-01-28 2030-01-28
            2026-01-29 | 1 | 2027-01-29 2028-01-29 2029-01-29 2030-01-29
            2026-01-30 | 1 | 2027-01-30 2028-01-30 2029-01-30 2030-01-30
            2026-01-31 | 1 | 2027-01-31 2028-01-31 2029-01-31 2030-01-31
            2028-02-29 | 1 | 2029-02-28 2030-02-28 2031-02-28 2032-02-29
            2028-02-28 | 1 | 2029-02-28 2030-02-28 2031-02-28 2032-02-28
            2027-02-28 | 1 | 2028-02-28 2029-02-28 2030-02-28 2031-02-28
            2027-03-01 | 1 | 2028-03-01 2029-03-01 2030-03-01 2031-03-01
            2026-12-31 | 1 | 2027-12-31 2028-12-31 2029-12-31 2030-12-31
            """)
    void what_is_paid_by_the_year_is_renewed_on_these_days(LocalDate start, int years, String renewals) {
        renewed(new BillingCycle(start, YEAR, years), renewals);
    }

    @ParameterizedTest(name = "from {0}, at first for {1} years")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-01 | 2 | 2028-05-01 2029-05-01 2030-05-01 2031-05-01
            2026-05-01 | 3 | 2029-05-01 2030-05-01 2031-05-01 2032-05-01
            2026-05-01 | 5 | 2031-05-01 2032-05-01 2033-05-01 2034-05-01
            2026-05-01 | 10 | 2036-05-01 2037-05-01 2038-05-01 2039-05-01
            2026-05-28 | 2 | 2028-05-28 2029-05-28 2030-05-28 2031-05-28
            2026-05-28 | 3 | 2029-05-28 2030-05-28 2031-05-28 2032-05-28
            2026-05-28 | 5 | 2031-05-28 2032-05-28 2033-05-28 2034-05-28
            2026-05-28 | 10 | 2036-05-28 2037-05-28 2038-05-28 2039-05-28
            2026-05-29 | 2 | 2028-05-29 2029-05-29 2030-05-29 2031-05-29
            2026-05-29 | 3 | 2029-05-29 2030-05-29 2031-05-29 2032-05-29
            2026-05-29 | 5 | 2031-05-29 2032-05-29 2033-05-29 2034-05-29
            2026-05-29 | 10 | 2036-05-29 2037-05-29 2038-05-29 2039-05-29
            2026-05-30 | 2 | 2028-05-30 2029-05-30 2030-05-30 2031-05-30
            2026-05-30 | 3 | 2029-05-30 2030-05-30 2031-05-30 2032-05-30
            2026-05-30 | 5 | 2031-05-30 2032-05-30 2033-05-30 2034-05-30
            2026-05-30 | 10 | 2036-05-30 2037-05-30 2038-05-30 2039-05-30
            2026-05-31 | 2 | 2028-05-31 2029-05-31 2030-05-31 2031-05-31
            2026-05-31 | 3 | 2029-05-31 2030-05-31 2031-05-31 2032-05-31
            2026-05-31 | 5 | 2031-05-31 2032-05-31 2033-05-31 2034-05-31
            2026-05-31 | 10 | 2036-05-31 2037-05-31 2038-05-31 2039-05-31
            2028-02-29 | 2 | 2030-02-28 2031-02-28 2032-02-29 2033-02-28
            2028-02-29 | 3 | 2031-02-28 2032-02-29 2033-02-28 2034-02-28
            2028-02-29 | 5 | 2033-02-28 2034-02-28 2035-02-28 2036-02-29
            2028-02-29 | 10 | 2038-02-28 2039-02-28 2040-02-29 2041-02-28
            """)
    void a_domain_that_is_paid_for_years_ahead_is_renewed_yearly_after_them(
            LocalDate start, int years, String renewals) {
        renewed(new BillingCycle(start, YEAR, years), renewals);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-28T22:59:59Z | 2026-03-28
            2026-03-28T23:00:00Z | 2026-03-29
            2026-03-29T00:59:59Z | 2026-03-29
            2026-03-29T01:00:00Z | 2026-03-29
            2026-03-29T21:59:59Z | 2026-03-29
            2026-03-29T22:00:00Z | 2026-03-30
            2026-10-24T21:59:59Z | 2026-10-24
            2026-10-24T22:00:00Z | 2026-10-25
            2026-10-25T00:59:59Z | 2026-10-25
            2026-10-25T01:00:00Z | 2026-10-25
            2026-10-25T22:59:59Z | 2026-10-25
            2026-10-25T23:00:00Z | 2026-10-26
            2026-12-31T23:00:00Z | 2027-01-01
            2028-02-28T23:00:00Z | 2028-02-29
            """)
    void the_day_of_an_instant_is_amsterdams_whatever_the_clock_does(Instant at, LocalDate day) {
        assertThat(BillingCycle.dayOf(at)).isEqualTo(day);
    }

    @Test
    void a_day_that_the_clock_changes_on_is_one_day() {
        assertThat(new BillingCycle(LocalDate.parse("2026-03-29"), MONTH, 1).period(0))
                .isEqualTo(period("2026-03-29", "2026-04-29"));
        assertThat(new BillingCycle(LocalDate.parse("2026-10-25"), MONTH, 1)
                        .period(0)
                        .days())
                .isEqualTo(31);
    }

    @Test
    void the_first_period_may_be_longer_than_the_others() {
        var cycle = new BillingCycle(LocalDate.parse("2028-02-29"), YEAR, 3);
        assertThat(cycle.period(0)).isEqualTo(period("2028-02-29", "2031-02-28"));
        assertThat(cycle.period(1)).isEqualTo(period("2031-02-28", "2032-02-29"));
        assertThat(cycle.period(2)).isEqualTo(period("2032-02-29", "2033-02-28"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void periods_leave_no_gap_and_do_not_overlap(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var cycle = anyCycle(random);
            for (var number = 0; number < 30; number++) {
                var period = cycle.period(number);
                assertThat(period.until()).as("%s, %d", cycle, number).isAfter(period.from());
                assertThat(cycle.period(number + 1).from())
                        .as("%s, %d", cycle, number)
                        .isEqualTo(period.until());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_day_is_one_of_the_period_that_is_said_to_hold_it(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++) {
            var cycle = anyCycle(random);
            var day = cycle.anchor().plusDays(random.nextInt(6_000));
            assertThat(cycle.period(cycle.numberHolding(day)).holds(day))
                    .as("%s, %s", cycle, day)
                    .isTrue();
        }
    }

    private static BillingCycle anyCycle(Random random) {
        var start = LocalDate.parse("2024-01-01").plusDays(random.nextInt(3_000));
        return new BillingCycle(start, random.nextBoolean() ? MONTH : YEAR, 1 + random.nextInt(10));
    }

    private static void renewed(BillingCycle cycle, String renewals) {
        var days = Arrays.stream(renewals.split(" ")).map(LocalDate::parse).toList();
        var met = new ArrayList<LocalDate>();
        for (var number = 1; number <= days.size(); number++)
            met.add(cycle.period(number).from());
        assertThat(met).isEqualTo(days);
    }

    private static ServicePeriod period(String from, String until) {
        return new ServicePeriod(LocalDate.parse(from), LocalDate.parse(until));
    }
}

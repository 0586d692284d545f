package nl.hostforge.messages.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {
    private static final CouponCode CODE = CouponCode.typed("welkom");
    private static final long SEED = 20261129;

    @ParameterizedTest
    @CsvSource({
        "25,   3, 10.00, 1, 2.50",
        "33.33,1, 9.99,  1, 3.33", // 3.329667
        "50,   1, 0.01,  1, 0.01", // half a cent is rounded up
        "100,  1, 7.77,  1, 7.77",
        "10,   1, 10.00, 3, 1.00", // only the first of three years
        "10,   2, 10.00, 3, 2.00",
        "10,    , 10.00, 3, 3.00", // for ever
        "33.33, , 0.50,  3, 0.50" // rounded once: 3 times 0.17 would be more
    })
    void a_percentage_is_taken_off_as_many_periods_as_it_is_for(
            String percent, Integer periods, String price, int units, String off) {
        assertThat(percent(percent, periods).off(Money.euro(price), units)).isEqualTo(Money.euro(off));
    }

    @ParameterizedTest
    @CsvSource({
        "5.00, 1, 10.00, 1, 5.00",
        "5.00, 1, 4.99, 1, 4.99",
        "5.00, 2, 10.00, 3, 10.00",
        "5.00, , 4.00, 3, 12.00"
    })
    void an_amount_is_taken_off_each_period_and_never_more_than_there_is(
            String amount, Integer periods, String price, int units, String off) {
        assertThat(amount(amount, periods).off(Money.euro(price), units)).isEqualTo(Money.euro(off));
    }

    @Test
    void it_counts_down_and_ends() {
        assertThat(percent("10", 3).after(1)).isEqualTo(percent("10", 2));
        assertThat(percent("10", 3).after(3)).isNull();
        assertThat(percent("10", 1).after(5)).isNull();
        assertThat(percent("10", null).after(7)).isEqualTo(percent("10", null));
    }

    @Test
    void it_goes_on_with_the_packages_that_it_is_for() {
        var one = new HostingPackageId(new UUID(0, 1));
        var other = new HostingPackageId(new UUID(0, 2));
        assertThat(percent("10", 1).isFor(other)).isTrue();
        var chosen = new Discount(CODE.couponId(), CODE, BigDecimal.TEN, null, 1, List.of(one));
        assertThat(chosen.isFor(one)).isTrue();
        assertThat(chosen.isFor(other)).isFalse();
    }

    /** Whatever is taken off whatever, nothing costs less than nothing, and a cent stays a cent. */
    @Test
    void no_price_falls_below_nothing() {
        var random = new Random(SEED);
        for (var run = 0; run < 100_000; run++) {
            var price = Money.euro(BigDecimal.valueOf(random.nextInt(0, 100_000), 2));
            var units = random.nextInt(1, 11);
            var periods = random.nextInt(4) == 0 ? null : (Integer) random.nextInt(1, 25);
            var discount = random.nextBoolean()
                    ? percent(BigDecimal.valueOf(random.nextInt(1, 10_001), 2).toPlainString(), periods)
                    : amount(BigDecimal.valueOf(random.nextInt(1, 100_000), 2).toPlainString(), periods);
            var off = discount.off(price, units);
            assertThat(off.isNegative()).as("%s of %s", discount, price).isFalse();
            assertThat(off.exceeds(price.times(units)))
                    .as("%s of %s", discount, price)
                    .isFalse();
            assertThat(off.amount().scale()).isEqualTo(2);
        }
    }

    private static Discount percent(String percent, Integer periods) {
        return new Discount(CODE.couponId(), CODE, new BigDecimal(percent), null, periods, List.of());
    }

    private static Discount amount(String amount, Integer periods) {
        return new Discount(CODE.couponId(), CODE, null, Money.euro(amount), periods, List.of());
    }
}

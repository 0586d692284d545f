package nl.hostforge.messages.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.ServiceChangeId;
import org.junit.jupiter.api.Test;

/** A plan that is to come, a price that was announced and a discount for some periods, each for itself and all at once. */
class ComingTermsTest {
    private static final BillingCycle CYCLE = new BillingCycle(LocalDate.parse("2026-06-15"), Period.ofMonths(1), 1);
    private static final HostingPackageId SMALL = new HostingPackageId(Ids.derived("test", "small"));
    private static final HostingPackageId LARGE = new HostingPackageId(Ids.derived("test", "large"));
    private static final CouponCode CODE = new CouponCode("WELKOM");

    @Test
    void a_discount_is_gone_after_its_periods() {
        assertThat(prices(terms(SMALL, "10.00", half(2)), null, null))
                .containsExactly("5.00", "5.00", "10.00", "10.00");
    }

    @Test
    void an_announced_price_holds_from_its_day_on_and_is_discounted_too() {
        var announced = new AnnouncedPrice(CYCLE.period(2).from(), Money.euro("12.00"));
        assertThat(prices(terms(SMALL, "10.00", half(2)), null, announced))
                .containsExactly("5.00", "6.00", "12.00", "12.00");
    }

    @Test
    void another_plan_holds_from_its_day_on_whatever_was_announced_of_the_one_before() {
        var announced = new AnnouncedPrice(CYCLE.period(1).from(), Money.euro("12.00"));
        assertThat(prices(terms(SMALL, "10.00", null), planned(2, terms(LARGE, "20.00", null)), announced))
                .containsExactly("12.00", "20.00", "20.00", "20.00");
    }

    @Test
    void a_discount_that_goes_on_with_another_plan_counts_its_periods_on() {
        assertThat(prices(terms(SMALL, "10.00", half(2)), planned(1, terms(LARGE, "20.00", half(2))), null))
                .containsExactly("10.00", "10.00", "20.00", "20.00");
    }

    @Test
    void a_plan_that_is_called_off_after_a_period_by_it_leaves_what_was_agreed_before() {
        var coming = new ComingTerms(terms(SMALL, "10.00", half(2)), planned(1, terms(LARGE, "20.00", null)), null)
                .after(CYCLE.period(1));
        assertThat(coming.terms()).isEqualTo(terms(SMALL, "10.00", half(1)));
    }

    @Test
    void a_period_costs_by_other_terms_what_the_discount_that_it_had_leaves_of_it() {
        var onlySmall = new Discount(CODE.couponId(), CODE, new BigDecimal("50"), null, 3, List.of(SMALL));
        assertThat(terms(LARGE, "20.00", null).costOf(2, half(1))).isEqualTo(Money.euro("30.00"));
        assertThat(terms(LARGE, "20.00", null).costOf(2, onlySmall)).isEqualTo(Money.euro("40.00"));
        assertThat(terms(LARGE, "20.00", null).costOf(2, null)).isEqualTo(Money.euro("40.00"));
    }

    /** @return what the first four periods cost that are renewed one after the other */
    private static List<String> prices(SubscriptionTerms terms, PlannedPlan planned, AnnouncedPrice announced) {
        var coming = new ComingTerms[] {new ComingTerms(terms, planned, announced)};
        return IntStream.rangeClosed(1, 4)
                .mapToObj(CYCLE::period)
                .map(period -> {
                    var due = coming[0].of(period).due();
                    coming[0] = coming[0].after(period);
                    return due.amount().toPlainString();
                })
                .toList();
    }

    private static PlannedPlan planned(int period, SubscriptionTerms terms) {
        return new PlannedPlan(
                new ServiceChangeId(Ids.derived("test", "change")),
                CYCLE.period(period).from(),
                null,
                terms);
    }

    private static SubscriptionTerms terms(HostingPackageId hostingPackage, String price, Discount discount) {
        return new SubscriptionTerms(hostingPackage, Money.euro(price), "Webhosting", "Web hosting", discount);
    }

    private static Discount half(int periods) {
        return new Discount(CODE.couponId(), CODE, new BigDecimal("50"), null, periods, List.of());
    }
}

package nl.hostforge.query.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web M for EUR 10.00 a month with a fee of EUR 25.00, voorbeeld.nl for EUR 5.00 a year and twice that later. */
class CouponPricingTest {
    private static final CouponCode CODE = CouponCode.typed("welkom");
    private static final HostingPackageId WEB_M = new HostingPackageId(new UUID(0, 1));
    private static final HostingPackageId WEB_L = new HostingPackageId(new UUID(0, 2));
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final LocalDate TODAY = LocalDate.parse("2026-12-10");
    private static final OrderLine HOSTING = line(1, LineKind.HOSTING, WEB_M, MONTH, 1, "10.00", "10.00");
    private static final OrderLine FEE = line(2, LineKind.SETUP_FEE, WEB_M, null, 1, "25.00", null);
    private static final OrderLine DOMAIN = line(3, LineKind.DOMAIN_REGISTRATION, null, YEAR, 3, "5.00", "10.00");
    private static final OrderLine TRANSFER = line(4, LineKind.DOMAIN_TRANSFER, null, YEAR, 1, "4.00", "10.00");

    @Test
    void a_percentage_is_taken_off_hosting_and_registrations_and_of_no_fee_or_transfer() {
        var priced = priced(percent("25", null, List.of(), List.of(), List.of()), HOSTING, FEE, DOMAIN, TRANSFER);
        assertThat(nets(priced)).containsExactly("7.50", "25.00", "11.25", "4.00");
        assertThat(priced.answer().isUsed()).isTrue();
        assertThat(priced.lines().getFirst().unitPrice()).as("list price").isEqualTo(Money.euro("10.00"));
        assertThat(priced.lines().getFirst().discount().off()).isEqualTo(Money.euro("2.50"));
    }

    @Test
    void the_first_period_of_three_years_is_one_year() {
        var priced = priced(percent("50", 1, List.of(), List.of(), List.of()), DOMAIN);
        assertThat(nets(priced)).containsExactly("12.50");
        assertThat(priced.lines().getFirst().discountAfterwards()).isNull();
    }

    @Test
    void what_is_left_of_it_goes_on_after_the_order() {
        var priced = priced(percent("50", 5, List.of(), List.of(), List.of()), DOMAIN);
        assertThat(nets(priced)).containsExactly("7.50");
        assertThat(priced.lines().getFirst().discountAfterwards().periods()).isEqualTo(2);
    }

    @Test
    void an_amount_is_taken_off_once_line_after_line() {
        var priced = priced(amount("12.00", 1), HOSTING, FEE, DOMAIN);
        assertThat(nets(priced)).containsExactly("0.00", "25.00", "13.00");
        assertThat(priced.lines().get(2).discount().by().amount()).isEqualTo(Money.euro("2.00"));
    }

    @Test
    void the_last_line_keeps_what_is_too_much_now_for_dearer_periods_to_come() {
        var year = line(1, LineKind.DOMAIN_REGISTRATION, null, YEAR, 1, "5.00", "10.00");
        var line = priced(amount("8.00", 2), year).lines().getFirst();
        assertThat(line.net()).isEqualTo(Money.noEuro());
        assertThat(line.discountAfterwards().off(line.renewalPrice(), 1)).isEqualTo(Money.euro("8.00"));
    }

    @Test
    void it_is_for_the_packages_extensions_and_periods_that_it_names() {
        var l = line(2, LineKind.HOSTING, WEB_L, YEAR, 1, "100.00", "100.00");
        assertThat(nets(priced(percent("10", 1, List.of(WEB_L), List.of(), List.of()), HOSTING, l, DOMAIN)))
                .containsExactly("10.00", "90.00", "15.00");
        assertThat(nets(priced(percent("10", 1, List.of(), List.of("nl"), List.of()), HOSTING, DOMAIN)))
                .containsExactly("10.00", "14.50");
        assertThat(nets(priced(percent("10", 1, List.of(), List.of(), List.of(MONTH)), HOSTING, l, DOMAIN)))
                .containsExactly("9.00", "100.00", "15.00");
    }

    @Test
    void a_line_remembers_for_which_packages_it_is() {
        var line = priced(percent("10", 3, List.of(WEB_M), List.of(), List.of()), HOSTING)
                .lines()
                .getFirst();
        assertThat(line.discount().by().isFor(WEB_M)).isTrue();
        assertThat(line.discount().by().isFor(WEB_L)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-11, 2026-12-31, 0, false, coupon-not-yet-valid",
        "2026-12-01, 2026-12-09, 0, false, coupon-expired",
        "2026-12-10, 2026-12-10, 2, false, coupon-used-up",
        "2026-12-10, 2026-12-10, 1, true,  coupon-withdrawn"
    })
    void what_cannot_be_used_takes_nothing_off_and_says_why(
            LocalDate from, LocalDate until, int redemptions, boolean withdrawn, String problem) {
        var terms =
                new CouponTerms(new BigDecimal("10"), null, 1, List.of(), List.of(), List.of(), from, until, 2, false);
        var coupon = new CouponOverview(
                CODE.couponId(), CODE, terms, redemptions, withdrawn, Instant.EPOCH, Instant.EPOCH, 0);
        var priced = CouponPricing.of(CODE, Optional.of(coupon), false, TODAY, List.of(HOSTING));
        assertThat(priced.answer().problem()).isEqualTo(problem);
        assertThat(priced.lines()).containsExactly(HOSTING);
        var held = CouponPricing.of(CODE, Optional.of(coupon), true, TODAY, List.of(HOSTING));
        assertThat(nets(held)).as("for the order that uses it").containsExactly("9.00");
    }

    @Test
    void it_is_used_on_its_last_day_up_to_the_last_time() {
        var terms =
                new CouponTerms(new BigDecimal("10"), null, 1, List.of(), List.of(), List.of(), TODAY, TODAY, 2, false);
        var coupon = new CouponOverview(CODE.couponId(), CODE, terms, 1, false, Instant.EPOCH, Instant.EPOCH, 0);
        assertThat(nets(CouponPricing.of(CODE, Optional.of(coupon), false, TODAY, List.of(HOSTING))))
                .containsExactly("9.00");
    }

    @Test
    void a_code_that_there_is_not_and_one_for_other_things_say_so() {
        assertThat(CouponPricing.of(CODE, Optional.empty(), false, TODAY, List.of(HOSTING))
                        .answer()
                        .problem())
                .isEqualTo("unknown-coupon");
        var forAnother = percent("10", 1, List.of(WEB_L), List.of(), List.of());
        assertThat(priced(forAnother, HOSTING, DOMAIN).answer().problem()).isEqualTo("coupon-not-for-these");
        assertThat(priced(percent("10", 1, List.of(), List.of(), List.of()), TRANSFER)
                        .answer()
                        .problem())
                .isEqualTo("coupon-not-for-these");
    }

    private static CouponPricing priced(CouponTerms terms, OrderLine... lines) {
        var coupon = new CouponOverview(CODE.couponId(), CODE, terms, 0, false, Instant.EPOCH, Instant.EPOCH, 0);
        return CouponPricing.of(CODE, Optional.of(coupon), false, TODAY, List.of(lines));
    }

    private static List<String> nets(CouponPricing priced) {
        return priced.lines().stream()
                .map(line -> line.net().amount().toPlainString())
                .toList();
    }

    private static CouponTerms percent(
            String percent,
            Integer periods,
            List<HostingPackageId> packages,
            List<String> tlds,
            List<Period> billingPeriods) {
        return new CouponTerms(
                new BigDecimal(percent),
                null,
                periods,
                packages,
                tlds.stream().map(Tld::new).toList(),
                billingPeriods,
                null,
                null,
                null,
                false);
    }

    private static CouponTerms amount(String amount, Integer periods) {
        return new CouponTerms(
                null, Money.euro(amount), periods, List.of(), List.of(), List.of(), null, null, null, false);
    }

    private static OrderLine line(
            int number,
            LineKind kind,
            HostingPackageId hostingPackage,
            Period period,
            int quantity,
            String price,
            String renewal) {
        var domain = hostingPackage == null;
        return new OrderLine(
                number,
                kind,
                hostingPackage,
                null,
                new DomainName("voorbeeld.nl"),
                domain ? new Tld("nl") : null,
                period,
                quantity,
                Money.euro(price),
                Money.euro(price).times(quantity),
                renewal == null ? null : Money.euro(renewal),
                "Regel " + number,
                "Line " + number);
    }
}

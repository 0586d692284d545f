package nl.hostforge.command.coupon;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponCommand.ConfirmCouponRedemption;
import nl.hostforge.messages.coupon.CouponCommand.IntroduceCoupon;
import nl.hostforge.messages.coupon.CouponCommand.RedeemCoupon;
import nl.hostforge.messages.coupon.CouponCommand.ReleaseCouponRedemption;
import nl.hostforge.messages.coupon.CouponCommand.WithdrawCoupon;
import nl.hostforge.messages.coupon.CouponEvent.CouponIntroduced;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedeemed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionConfirmed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionReleased;
import nl.hostforge.messages.coupon.CouponEvent.CouponWithdrawn;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WELCOME gives 25 % in December 2026, to two orders, each customer once. */
class CouponTest {
    private static final CouponCode CODE = CouponCode.typed(" welcome ");
    private static final CouponId ID = CODE.couponId();
    private static final CouponTerms TERMS = terms("25", null, 3, 2);
    private static final CouponIntroduced INTRODUCED = new CouponIntroduced(ID, CODE, TERMS);
    private static final CouponWithdrawn WITHDRAWN = new CouponWithdrawn(ID);
    private static final Instant NOON = Instant.parse("2026-12-05T11:00:00Z");
    private static final Instant AN_HOUR_LATER = NOON.plusSeconds(3_601);

    @Test
    void a_coupon_is_introduced_once() {
        new AggregateTestFixture<>(Coupon.class)
                .givenNoPriorActivity()
                .when(new IntroduceCoupon(ID, CODE, TERMS))
                .expectEvents(INTRODUCED);
        unchanged(after(INTRODUCED).when(new IntroduceCoupon(ID, CODE, TERMS)));
    }

    @Test
    void a_code_never_gets_another_meaning() {
        var other = new IntroduceCoupon(ID, CODE, terms("50", null, 3, 2));
        refused(after(INTRODUCED).when(other), "coupon-exists");
        refused(after(INTRODUCED, WITHDRAWN).when(new IntroduceCoupon(ID, CODE, TERMS)), "coupon-exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "-ABC", "ABC-", "A B C", "KORTING%", "ÉÉN-EURO", "ABCDEFGHIJKLMNOPQRSTUVWXYZ01234"})
    void what_cannot_be_a_code_is_refused(String typed) {
        var code = CouponCode.typed(typed);
        refused(
                new AggregateTestFixture<>(Coupon.class)
                        .givenNoPriorActivity()
                        .when(new IntroduceCoupon(code.couponId(), code, TERMS)),
                "invalid-coupon-code");
    }

    @ParameterizedTest
    @CsvSource({
        "0,      ,     1, 1, invalid-coupon-terms",
        "-1,     ,     1, 1, invalid-coupon-terms",
        "100.01, ,     1, 1, invalid-coupon-terms",
        "12.345, ,     1, 1, invalid-coupon-terms",
        "25,     5.00, 1, 1, invalid-coupon-terms",
        ",       ,     1, 1, invalid-coupon-terms",
        "25,     ,     0, 1, invalid-coupon-terms",
        "25,     ,     1, 0, invalid-coupon-terms",
        ",       0.00, 1, 1, amount-not-positive",
    })
    void what_cannot_be_the_terms_of_a_coupon_is_refused(
            String percent, String amount, Integer periods, Integer redemptions, String code) {
        refused(
                new AggregateTestFixture<>(Coupon.class)
                        .givenNoPriorActivity()
                        .when(new IntroduceCoupon(ID, CODE, terms(percent, amount, periods, redemptions))),
                code);
    }

    @Test
    void days_stand_in_their_order() {
        var wrong = new CouponTerms(
                new BigDecimal("10"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                day("2026-12-02"),
                day("2026-12-01"),
                null,
                false);
        refused(
                new AggregateTestFixture<>(Coupon.class)
                        .givenNoPriorActivity()
                        .when(new IntroduceCoupon(ID, CODE, wrong)),
                "invalid-coupon-terms");
    }

    @Test
    void nothing_is_sold_for_a_week() {
        var wrong = new CouponTerms(
                new BigDecimal("10"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(Period.ofWeeks(1)),
                null,
                null,
                null,
                false);
        refused(
                new AggregateTestFixture<>(Coupon.class)
                        .givenNoPriorActivity()
                        .when(new IntroduceCoupon(ID, CODE, wrong)),
                "invalid-coupon-terms");
    }

    @Test
    void an_order_uses_it_once() {
        after(INTRODUCED).when(redeem(1, NOON)).expectEvents(redeemed(1, NOON, 1));
        unchanged(after(INTRODUCED, redeemed(1, NOON, 1)).when(redeem(1, NOON)));
        unchanged(after(INTRODUCED, redeemed(1, NOON, 1), WITHDRAWN).when(redeem(1, AN_HOUR_LATER)));
    }

    @Test
    void the_last_redemption_is_given_to_one() {
        after(INTRODUCED, redeemed(1, NOON, 1)).when(redeem(2, NOON)).expectEvents(redeemed(2, NOON, 2));
        refused(after(INTRODUCED, redeemed(1, NOON, 1), redeemed(2, NOON, 2)).when(redeem(3, NOON)), "coupon-used-up");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T22:59:59Z, coupon-not-yet-valid", // it is 23:59:59 in Amsterdam
        "2026-12-31T23:00:00Z, coupon-expired" // and here midnight
    })
    void it_is_used_on_its_days_in_amsterdam_alone(Instant at, String code) {
        refused(after(INTRODUCED).when(redeem(1, at)), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T23:00:00Z", "2026-12-31T22:59:59Z"})
    void its_first_and_last_day_count(Instant at) {
        after(INTRODUCED).when(redeem(1, at)).expectEvents(redeemed(1, at, 1));
    }

    @Test
    void a_customer_uses_it_once() {
        var again = new RedeemCoupon(ID, order(2), customer(1), NOON);
        refused(after(INTRODUCED, redeemed(1, NOON, 1)).when(again), "coupon-used-by-customer");
    }

    @Test
    void nobody_uses_it_once_it_is_withdrawn() {
        after(INTRODUCED).when(new WithdrawCoupon(ID, null)).expectEvents(WITHDRAWN);
        unchanged(after(INTRODUCED, WITHDRAWN).when(new WithdrawCoupon(ID, null)));
        refused(after(INTRODUCED, WITHDRAWN).when(redeem(1, NOON)), "coupon-withdrawn");
    }

    @Test
    void what_an_order_gives_back_another_gets() {
        after(INTRODUCED, redeemed(1, NOON, 1), redeemed(2, NOON, 2))
                .when(new ReleaseCouponRedemption(ID, order(1)))
                .expectEvents(released(1, 1));
        after(INTRODUCED, redeemed(1, NOON, 1), redeemed(2, NOON, 2), released(1, 1))
                .when(redeem(3, NOON))
                .expectEvents(redeemed(3, NOON, 2));
        unchanged(after(INTRODUCED, redeemed(1, NOON, 1), released(1, 0))
                .when(new ReleaseCouponRedemption(ID, order(1))));
    }

    @Test
    void an_order_that_was_never_stored_is_in_nobodys_way_for_long() {
        var full = new Object[] {INTRODUCED, redeemed(1, NOON, 1), redeemed(2, NOON, 2), confirmed(2)};
        refused(after(full).when(redeem(3, NOON.plusSeconds(3_600))), "coupon-used-up");
        after(full).when(redeem(3, AN_HOUR_LATER)).expectEvents(released(1, 1), redeemed(3, AN_HOUR_LATER, 2));
    }

    @Test
    void an_order_that_was_stored_keeps_what_it_was_promised() {
        after(INTRODUCED, redeemed(1, NOON, 1)).when(confirm(1)).expectEvents(confirmed(1));
        unchanged(after(INTRODUCED, redeemed(1, NOON, 1), confirmed(1)).when(confirm(1)));
        after(INTRODUCED, redeemed(2, NOON, 1), redeemed(3, NOON, 2))
                .when(confirm(1))
                .expectEvents(redeemed(1, NOON, 3), confirmed(1));
    }

    private static TestExecutor<Coupon> after(Object... events) {
        return new AggregateTestFixture<>(Coupon.class).given(events);
    }

    private static CouponTerms terms(String percent, String amount, Integer periods, Integer redemptions) {
        return new CouponTerms(
                percent == null ? null : new BigDecimal(percent),
                amount == null ? null : Money.euro(amount),
                periods,
                List.of(),
                List.of(),
                List.of(Period.ofMonths(1)),
                day("2026-12-01"),
                day("2026-12-31"),
                redemptions,
                true);
    }

    private static RedeemCoupon redeem(int order, Instant at) {
        return new RedeemCoupon(ID, order(order), customer(order), at);
    }

    private static ConfirmCouponRedemption confirm(int order) {
        return new ConfirmCouponRedemption(ID, order(order), customer(order), NOON);
    }

    private static CouponRedeemed redeemed(int order, Instant at, int redemptions) {
        return new CouponRedeemed(ID, order(order), customer(order), at, redemptions);
    }

    private static CouponRedemptionConfirmed confirmed(int order) {
        return new CouponRedemptionConfirmed(ID, order(order));
    }

    private static CouponRedemptionReleased released(int order, int redemptions) {
        return new CouponRedemptionReleased(ID, order(order), redemptions);
    }

    private static OrderId order(int number) {
        return new OrderId(Ids.derived("test", "order", "" + number));
    }

    private static CustomerId customer(int number) {
        return new CustomerId(Ids.derived("test", "customer", "" + number));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

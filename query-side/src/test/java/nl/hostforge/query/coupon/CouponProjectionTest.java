package nl.hostforge.query.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponEvent.CouponIntroduced;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedeemed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionConfirmed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionReleased;
import nl.hostforge.messages.coupon.CouponEvent.CouponWithdrawn;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponQuery;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupon;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupons;
import nl.hostforge.messages.coupon.CouponSort;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class CouponProjectionTest {
    private static final CouponCode WELCOME = CouponCode.typed("welcome");
    private static final CouponCode TENNER = CouponCode.typed("tenner");
    private static final CouponTerms PERCENT = new CouponTerms(
            new BigDecimal("12.50"),
            null,
            3,
            List.of(new HostingPackageId(Ids.derived("test", "web-m"))),
            List.of(new Tld("nl")),
            List.of(Period.ofMonths(1)),
            LocalDate.parse("2026-12-01"),
            LocalDate.parse("2026-12-31"),
            100,
            true);
    private static final CouponTerms AMOUNT =
            new CouponTerms(null, Money.euro("10.00"), null, List.of(), List.of(), List.of(), null, null, null, false);
    private static final Instant AT = Instant.parse("2026-12-05T11:00:00Z");

    @Autowired
    Playback playback;

    @Autowired
    CouponQueries queries;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void a_coupon_is_shown_with_all_its_terms() {
        happened(WELCOME, introduced(WELCOME, PERCENT));
        assertThat(find(WELCOME))
                .isEqualTo(new CouponOverview(
                        WELCOME.couponId(), WELCOME, PERCENT, 0, false, clock.instant(), clock.instant(), 0));
        happened(TENNER, introduced(TENNER, AMOUNT));
        assertThat(find(TENNER).terms()).isEqualTo(AMOUNT);
    }

    @Test
    void redemptions_are_counted_as_the_events_tell() {
        happened(WELCOME, introduced(WELCOME, PERCENT), redeemed(1, 1), confirmed(1), redeemed(2, 2));
        assertThat(find(WELCOME).redemptions()).isEqualTo(2);
        happened(WELCOME, new CouponRedemptionReleased(WELCOME.couponId(), order(2), 1));
        assertThat(find(WELCOME).redemptions()).isEqualTo(1);
        assertThat(find(WELCOME).version()).isEqualTo(4);
    }

    @Test
    void a_withdrawn_coupon_stays_in_the_list() {
        happened(WELCOME, introduced(WELCOME, PERCENT), new CouponWithdrawn(WELCOME.couponId()));
        assertThat(find(WELCOME).withdrawn()).isTrue();
        assertThat(page(CouponSort.NEWEST_FIRST, null, 5).items()).containsExactly(find(WELCOME));
    }

    @Test
    void the_list_comes_a_page_at_a_time_from_either_end() {
        happened(WELCOME, introduced(WELCOME, PERCENT));
        happened(TENNER, introduced(TENNER, AMOUNT));
        var first = page(CouponSort.NEWEST_FIRST, null, 1);
        assertThat(first.items()).containsExactly(find(TENNER));
        var second = page(CouponSort.NEWEST_FIRST, first.nextCursor(), 1);
        assertThat(second.items()).containsExactly(find(WELCOME));
        assertThat(second.nextCursor()).isNull();
        assertThat(page(CouponSort.OLDEST_FIRST, null, 5).items()).containsExactly(find(WELCOME), find(TENNER));
        assertThatThrownBy(() -> page(CouponSort.OLDEST_FIRST, first.nextCursor(), 1))
                .isInstanceOf(QueryExecutionException.class);
    }

    @Test
    void a_coupon_that_there_is_not_is_not_found() {
        assertThat(queries.answer(new FindCoupon(new CouponId(Ids.next())))).isEmpty();
    }

    @Test
    void a_redemption_of_an_unknown_coupon_is_told() {
        assertThatThrownBy(() -> happened(WELCOME, redeemed(1, 1))).isInstanceOf(RowMissing.class);
    }

    @Test
    void a_rebuild_in_one_batch_gives_what_the_live_projection_gave() {
        happened(WELCOME, introduced(WELCOME, PERCENT), redeemed(1, 1), confirmed(1));
        happened(TENNER, introduced(TENNER, AMOUNT), new CouponWithdrawn(TENNER.couponId()));
        var live = playback.contents(CouponQuery.READ_MODEL);
        playback.rebuild(CouponQuery.READ_MODEL, 500, playback.log());
        assertThat(playback.contents(CouponQuery.READ_MODEL)).isEqualTo(live);
    }

    @Test
    void its_shown_version_is_that_of_its_last_event() {
        var model = playback.model(CouponQuery.READ_MODEL);
        assertThat(model.shownVersion(WELCOME.couponId().toString())).isEmpty();
        happened(WELCOME, introduced(WELCOME, PERCENT), redeemed(1, 1));
        assertThat(model.shownVersion(WELCOME.couponId().toString())).hasValue(1);
    }

    private void happened(CouponCode code, Object... events) {
        playback.happen(code.couponId(), events);
    }

    private Page<CouponOverview> page(CouponSort sort, String cursor, int limit) {
        return queries.answer(new FindCoupons(sort, cursor, limit));
    }

    private CouponOverview find(CouponCode code) {
        return queries.answer(new FindCoupon(code.couponId())).orElseThrow();
    }

    private static CouponIntroduced introduced(CouponCode code, CouponTerms terms) {
        return new CouponIntroduced(code.couponId(), code, terms);
    }

    private static CouponRedeemed redeemed(int order, int redemptions) {
        return new CouponRedeemed(
                WELCOME.couponId(), order(order), new CustomerId(Ids.derived("test", "anna")), AT, redemptions);
    }

    private static CouponRedemptionConfirmed confirmed(int order) {
        return new CouponRedemptionConfirmed(WELCOME.couponId(), order(order));
    }

    private static OrderId order(int number) {
        return new OrderId(Ids.derived("test", "order", "" + number));
    }
}

package nl.hostforge.messages.coupon;

import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CouponId;

/** What can be asked about coupons. */
public sealed interface CouponQuery {
    /** Name of the read model that answers. */
    String READ_MODEL = "coupons";

    /**
     * One page of all coupons, withdrawn ones included: a {@code Page<CouponOverview>}. Refused ({@code invalid-cursor}) if
     * the cursor is not one that a page of the same sort gave.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindCoupons(CouponSort sort, String cursor, int limit) implements CouponQuery {}

    /** One coupon: an {@code Optional<CouponOverview>}. */
    record FindCoupon(CouponId couponId) implements CouponQuery {}

    /**
     * One coupon's history: an {@code Optional<CouponTimeline>}.
     *
     * @param language of its sentences
     */
    record FindCouponTimeline(CouponId couponId, Language language) implements CouponQuery {}
}

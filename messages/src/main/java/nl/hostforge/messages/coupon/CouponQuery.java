package nl.hostforge.messages.coupon;

import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CouponId;

/** What can be asked about coupons. */
public sealed interface CouponQuery {
    /** Name of the read model that answers. */
    String READ_MODEL = "coupons";

    /** All coupons, withdrawn ones included, the youngest first: a list of {@link CouponOverview}. */
    record FindCoupons() implements CouponQuery {}

    /** One coupon: an {@code Optional<CouponOverview>}. */
    record FindCoupon(CouponId couponId) implements CouponQuery {}

    /**
     * One coupon's history: an {@code Optional<CouponTimeline>}.
     *
     * @param language of its sentences
     */
    record FindCouponTimeline(CouponId couponId, Language language) implements CouponQuery {}
}

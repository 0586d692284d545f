package nl.hostforge.query.quote;

import java.util.Locale;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.quote.QuotedCoupon;

/** Why a coupon cannot be used; a constant's name is the problem's code. */
enum CouponFlaw {
    UNKNOWN_COUPON("There is no such code."),
    COUPON_NOT_YET_VALID("This code cannot be used yet."),
    COUPON_EXPIRED("This code has expired."),
    COUPON_WITHDRAWN("This code can no longer be used."),
    COUPON_USED_UP("This code was used as often as it may be."),
    COUPON_NOT_FOR_THESE("This code is for nothing that is in the cart.");

    private final String detail;

    CouponFlaw(String detail) {
        this.detail = detail;
    }

    QuotedCoupon of(CouponCode code) {
        return new QuotedCoupon(code, name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}

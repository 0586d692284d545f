package nl.hostforge.command.coupon;

import nl.hostforge.messages.refusal.DecisionRefused;

/** The coupon cannot be used by this order, or not at this time. */
class CouponNotRedeemable extends DecisionRefused {
    /** @param code which of the reasons it is */
    CouponNotRedeemable(String code, String detail) {
        super(code, detail);
    }
}

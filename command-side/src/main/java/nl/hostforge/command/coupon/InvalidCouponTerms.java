package nl.hostforge.command.coupon;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What was given cannot be the terms of a coupon. */
class InvalidCouponTerms extends DecisionRefused {
    InvalidCouponTerms(String why) {
        super("invalid-coupon-terms", why);
    }
}

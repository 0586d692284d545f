package nl.hostforge.command.coupon;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What was given cannot be a code. */
class InvalidCouponCode extends DecisionRefused {
    InvalidCouponCode() {
        super("invalid-coupon-code", "A code is 3 to 30 letters, digits and hyphens, with no hyphen at its ends.");
    }
}

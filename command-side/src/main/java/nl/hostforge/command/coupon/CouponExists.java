package nl.hostforge.command.coupon;

import java.util.Map;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.refusal.DecisionRefused;

/** The code was given before: what was agreed by it must go on to mean the same. */
class CouponExists extends DecisionRefused {
    CouponExists(CouponCode code) {
        super("coupon-exists", "There is, or was, a coupon of this code.", Map.of("code", code.value()));
    }
}

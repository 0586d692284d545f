package nl.hostforge.api.order;

import java.time.Clock;
import java.util.Optional;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.MessageFailure;
import nl.hostforge.messages.coupon.CouponCommand.RedeemCoupon;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.quote.QuotedCoupon;
import org.springframework.stereotype.Component;

/**
 * Uses a coupon for an order that is being placed. After a failure of ours the redemption stays for the same request's
 * repeat; if nobody repeats it, it lapses within an hour.
 */
@Component
class CouponUse {
    private static final String USED_BY_CUSTOMER = "coupon-used-by-customer";
    private static final String USED_UP = "coupon-used-up";

    private final Messages messages;
    private final Clock clock;

    CouponUse(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param coupon as it was quoted; null where there is none
     * @return why it cannot be used; empty if it is, or if there is none to use
     */
    Optional<QuotedCoupon> redeem(OrderId order, CustomerId customer, QuotedCoupon coupon) {
        if (coupon == null || !coupon.isUsed()) return Optional.empty();
        try {
            messages.send(new RedeemCoupon(coupon.code().couponId(), order, customer, clock.instant()));
            return Optional.empty();
        } catch (RuntimeException failure) {
            var refusal = MessageFailure.of(failure).refusal().orElseThrow(() -> failure);
            if (!refusal.code().startsWith("coupon-")) throw failure;
            var asTold = refusal.code().equals(USED_BY_CUSTOMER) ? USED_UP : refusal.code();
            return Optional.of(new QuotedCoupon(coupon.code(), asTold, "This code cannot be used any more."));
        }
    }
}

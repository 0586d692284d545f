package nl.hostforge.messages.coupon;

import java.time.Instant;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to a coupon. {@code redemptions} is how many orders use it then. */
public sealed interface CouponEvent {
    CouponId couponId();

    /** There is a code by which less is paid. */
    @StoredAs("coupon.CouponIntroduced")
    @Revision("1")
    record CouponIntroduced(CouponId couponId, CouponCode code, CouponTerms terms) implements CouponEvent {}

    /** An order that is being placed uses it, for an hour unless confirmed. */
    @StoredAs("coupon.CouponRedeemed")
    @Revision("1")
    record CouponRedeemed(CouponId couponId, OrderId orderId, CustomerId customerId, Instant at, int redemptions)
            implements CouponEvent {}

    /** The order was stored and keeps its redemption. */
    @StoredAs("coupon.CouponRedemptionConfirmed")
    @Revision("1")
    record CouponRedemptionConfirmed(CouponId couponId, OrderId orderId) implements CouponEvent {}

    /** The order was never stored, or ended before it was approved: somebody else can use the coupon. */
    @StoredAs("coupon.CouponRedemptionReleased")
    @Revision("1")
    record CouponRedemptionReleased(CouponId couponId, OrderId orderId, int redemptions) implements CouponEvent {}

    /** Nobody can use it any more; who used it keeps what was agreed. */
    @StoredAs("coupon.CouponWithdrawn")
    @Revision("1")
    record CouponWithdrawn(CouponId couponId) implements CouponEvent {}
}

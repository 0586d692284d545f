package nl.hostforge.messages.coupon;

import java.time.Instant;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/** What can be asked of a coupon. Each may be repeated. */
public sealed interface CouponCommand {
    CouponId couponId();

    /**
     * Makes a coupon. The same again changes nothing. Refused for a code that is none ({@code invalid-coupon-code}) or was
     * given before ({@code coupon-exists}), and for terms that cannot be ({@code invalid-coupon-terms}).
     *
     * @param couponId {@link CouponCode#couponId}
     */
    record IntroduceCoupon(@TargetAggregateIdentifier CouponId couponId, CouponCode code, CouponTerms terms)
            implements CouponCommand {}

    /**
     * Uses the coupon for an order that is being placed. For an order that has used it, nothing changes. Refused outside
     * its days ({@code coupon-not-yet-valid}, {@code coupon-expired}), once withdrawn ({@code coupon-withdrawn}), when it
     * was used as often as it may be ({@code coupon-used-up}), and for a customer who used it ({@code
     * coupon-used-by-customer}). What another order took more than an hour ago and never confirmed counts as given back,
     * since that order was never stored.
     *
     * @param at when the order is placed
     */
    record RedeemCoupon(
            @TargetAggregateIdentifier CouponId couponId, OrderId orderId, CustomerId customerId, Instant at)
            implements CouponCommand {}

    /**
     * The order was stored: it keeps its redemption until it gives it back. It does so even if another order took the last
     * one meanwhile, since its price was agreed.
     */
    record ConfirmCouponRedemption(
            @TargetAggregateIdentifier CouponId couponId, OrderId orderId, CustomerId customerId, Instant at)
            implements CouponCommand {}

    /** The order does not need its redemption any more. Without effect if it has none. */
    record ReleaseCouponRedemption(
            @TargetAggregateIdentifier CouponId couponId, OrderId orderId) implements CouponCommand {}

    /** Has nobody use it any more; who used it keeps what was agreed. A repeat changes nothing. */
    record WithdrawCoupon(
            @TargetAggregateIdentifier CouponId couponId,
            @TargetAggregateVersion Long expectedVersion) implements CouponCommand {}
}

package nl.hostforge.messages.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.hostforge.messages.coupon.CouponCode;

/**
 * What became of a code that came with a cart. One that cannot be used takes nothing off, and stands in nobody's way.
 *
 * @param problem why nothing is taken off; null where something is. Stable, in kebab case:
 *     <ul>
 *       <li>{@code unknown-coupon}: there is no such code
 *       <li>{@code coupon-not-yet-valid}: its first day is yet to come
 *       <li>{@code coupon-expired}: its last day is over
 *       <li>{@code coupon-withdrawn}: nobody can use it any more
 *       <li>{@code coupon-used-up}: it was used as often as it may be
 *       <li>{@code coupon-not-for-these}: it is for nothing that is in the cart
 *     </ul>
 * @param detail one sentence for people, in English; null where something is taken off
 */
public record QuotedCoupon(CouponCode code, String problem, String detail) {
    @JsonIgnore
    public boolean isUsed() {
        return problem == null;
    }
}

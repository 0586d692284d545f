package nl.hostforge.messages.coupon;

import java.time.Instant;
import nl.hostforge.messages.identity.CouponId;

/**
 * A coupon as it stands.
 *
 * @param redemptions how many orders use it
 * @param withdrawn whether nobody can use it any more
 * @param version of the aggregate
 */
public record CouponOverview(
        CouponId id,
        CouponCode code,
        CouponTerms terms,
        int redemptions,
        boolean withdrawn,
        Instant createdAt,
        Instant changedAt,
        long version) {}

package nl.hostforge.messages.coupon;

import java.math.BigDecimal;
import java.util.List;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;

/**
 * What a coupon takes off one thing that was ordered, for as many billing periods as are left. It stays as agreed, whatever
 * happens to the coupon.
 *
 * @param percent what part of a price, in percent; null where it is an amount
 * @param amount what of each period's price, without VAT; null where it is a percentage
 * @param periods for how many billing periods yet, those of a first term of several included; null for all that come
 * @param hostingPackageIds the only packages that it is for; none where it is for all
 */
public record Discount(
        CouponId couponId,
        CouponCode code,
        BigDecimal percent,
        Money amount,
        Integer periods,
        List<HostingPackageId> hostingPackageIds) {
    /**
     * @param price of one billing period
     * @param units how many of them are charged at once
     * @return what is taken off all of them, rounded once: never more than they cost
     */
    public Money off(Money price, int units) {
        var discounted = periods == null ? units : Math.min(units, periods);
        var most = price.times(discounted);
        return percent == null ? amount.times(discounted).atMost(most) : most.percent(percent);
    }

    /** @return what is left of it once so many periods were charged; null where nothing is */
    public Discount after(int units) {
        if (periods == null) return this;
        return periods <= units
                ? null
                : new Discount(couponId, code, percent, amount, periods - units, hostingPackageIds);
    }

    /** @return the discount on a line, and what it comes to there */
    public LineDiscount on(Money price, int units) {
        return new LineDiscount(this, off(price, units));
    }

    /** @return whether it goes on when this package is delivered instead */
    public boolean isFor(HostingPackageId hostingPackage) {
        return hostingPackageIds.isEmpty() || hostingPackageIds.contains(hostingPackage);
    }
}

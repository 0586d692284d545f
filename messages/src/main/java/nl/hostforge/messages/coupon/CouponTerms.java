package nl.hostforge.messages.coupon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;

/**
 * What a coupon gives, on what, and to whom. Where neither packages nor extensions are named it is for all hosting and all
 * registrations; where one of the two is, for nothing of the other. Fees and transfers are never discounted.
 *
 * @param percent above 0, at most 100, two decimals at most; null where it is an amount
 * @param amount without VAT, taken off once per order and billing period; null where it is a percentage
 * @param periods for how many billing periods from the first on; null for all that come
 * @param hostingPackageIds the packages that it is for
 * @param tlds the extensions whose registration, and renewals after it, it is for
 * @param billingPeriods {@code P1M}, {@code P1Y}: what it is for must be ordered for one of these; none for any
 * @param validFrom the first day, in Europe/Amsterdam, that it can be used; null for at once
 * @param validUntil the last one; null for no end
 * @param maxRedemptions how many orders can use it; null for any number
 * @param oncePerCustomer whether each customer can use it for one order only
 */
public record CouponTerms(
        BigDecimal percent,
        Money amount,
        Integer periods,
        List<HostingPackageId> hostingPackageIds,
        List<Tld> tlds,
        List<Period> billingPeriods,
        LocalDate validFrom,
        LocalDate validUntil,
        Integer maxRedemptions,
        boolean oncePerCustomer) {}

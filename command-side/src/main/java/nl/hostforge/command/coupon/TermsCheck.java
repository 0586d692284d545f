package nl.hostforge.command.coupon;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Set;
import nl.hostforge.command.money.Amounts;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.money.Money;

/** Which terms a coupon can have. */
final class TermsCheck {
    private static final BigDecimal ALL_OF_IT = new BigDecimal(100);
    private static final int DECIMALS = 2;
    private static final Set<Period> SOLD_FOR = Set.of(Period.ofMonths(1), Period.ofYears(1));

    private TermsCheck() {}

    /** @throws InvalidCouponTerms if they cannot be */
    static void check(CouponTerms terms) {
        require((terms.percent() == null) != (terms.amount() == null), "A coupon gives a percentage or an amount.");
        if (terms.percent() != null) check(terms.percent());
        else Amounts.refuseUnlessPayable(terms.amount(), Money.EURO);
        require(terms.periods() == null || terms.periods() > 0, "A discount is for one period at least.");
        require(SOLD_FOR.containsAll(terms.billingPeriods()), "Things are sold for a month or a year at a time.");
        require(
                terms.validFrom() == null
                        || terms.validUntil() == null
                        || !terms.validUntil().isBefore(terms.validFrom()),
                "The last day comes before the first.");
        require(terms.maxRedemptions() == null || terms.maxRedemptions() > 0, "A coupon can be used once at least.");
    }

    private static void check(BigDecimal percent) {
        require(percent.signum() > 0 && percent.compareTo(ALL_OF_IT) <= 0, "A percentage is above 0, and 100 at most.");
        require(percent.stripTrailingZeros().scale() <= DECIMALS, "A percentage has two decimals at most.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new InvalidCouponTerms(otherwise);
    }
}

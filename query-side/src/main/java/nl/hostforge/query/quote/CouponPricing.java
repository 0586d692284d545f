package nl.hostforge.query.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.quote.QuotedCoupon;

/**
 * Takes off priced lines what a coupon gives. A percentage is taken off each line that it is for; an amount off the first
 * of them as far as that goes, then off the next.
 *
 * @param lines with what is taken off; as they were where the coupon cannot be used
 */
record CouponPricing(List<OrderLine> lines, QuotedCoupon answer) {
    /**
     * @param code as typed, well-formed or not
     * @param coupon empty where there is none of this code
     * @param held whether the order uses it already
     */
    static CouponPricing of(
            CouponCode code, Optional<CouponOverview> coupon, boolean held, LocalDate today, List<OrderLine> lines) {
        if (coupon.isEmpty()) return refused(code, CouponFlaw.UNKNOWN_COUPON, lines);
        var flaw = held ? Optional.<CouponFlaw>empty() : flawOf(coupon.get(), today);
        if (flaw.isPresent()) return refused(code, flaw.get(), lines);
        var discounted = discounted(coupon.get(), lines);
        return discounted.equals(lines)
                ? refused(code, CouponFlaw.COUPON_NOT_FOR_THESE, lines)
                : new CouponPricing(discounted, new QuotedCoupon(code, null, null));
    }

    private static Optional<CouponFlaw> flawOf(CouponOverview coupon, LocalDate today) {
        var terms = coupon.terms();
        if (coupon.withdrawn()) return Optional.of(CouponFlaw.COUPON_WITHDRAWN);
        if (terms.validFrom() != null && today.isBefore(terms.validFrom()))
            return Optional.of(CouponFlaw.COUPON_NOT_YET_VALID);
        if (terms.validUntil() != null && today.isAfter(terms.validUntil()))
            return Optional.of(CouponFlaw.COUPON_EXPIRED);
        if (terms.maxRedemptions() != null && coupon.redemptions() >= terms.maxRedemptions())
            return Optional.of(CouponFlaw.COUPON_USED_UP);
        return Optional.empty();
    }

    private static List<OrderLine> discounted(CouponOverview coupon, List<OrderLine> lines) {
        var shares = new Shares(
                coupon,
                lines.stream().filter(line -> isFor(coupon.terms(), line)).count());
        return lines.stream()
                .map(line -> isFor(coupon.terms(), line) ? shares.takenOff(line) : line)
                .toList();
    }

    private static boolean isFor(CouponTerms terms, OrderLine line) {
        if (line.billingPeriod() == null) return false;
        if (!terms.billingPeriods().isEmpty() && !terms.billingPeriods().contains(line.billingPeriod())) return false;
        var anything = terms.hostingPackageIds().isEmpty() && terms.tlds().isEmpty();
        return switch (line.kind()) {
            case HOSTING -> anything || terms.hostingPackageIds().contains(line.hostingPackageId());
            case DOMAIN_REGISTRATION -> anything || terms.tlds().contains(line.tld());
            case DOMAIN_TRANSFER, SETUP_FEE -> false;
        };
    }

    private static CouponPricing refused(CouponCode code, CouponFlaw flaw, List<OrderLine> lines) {
        return new CouponPricing(lines, flaw.of(code));
    }

    /** What is left of an amount, line after line; the last one that it is for gets the rest, for dearer periods to come. */
    private static final class Shares {
        private final CouponOverview coupon;
        private long linesToCome;
        private Money left;

        private Shares(CouponOverview coupon, long linesToCome) {
            this.coupon = coupon;
            this.linesToCome = linesToCome;
            this.left = coupon.terms().amount();
        }

        private OrderLine takenOff(OrderLine line) {
            linesToCome--;
            var off = line.less(new Discount(
                    coupon.id(),
                    coupon.code(),
                    coupon.terms().percent(),
                    shareOf(line),
                    coupon.terms().periods(),
                    line.kind() == LineKind.HOSTING ? coupon.terms().hostingPackageIds() : List.of()));
            return off.discount().off().isZero() ? line : off;
        }

        /** @return null for a percentage */
        private Money shareOf(OrderLine line) {
            if (left == null) return null;
            var share = linesToCome == 0 ? left : left.atMost(line.unitPrice());
            left = left.minus(share);
            return share;
        }
    }
}

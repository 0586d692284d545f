package nl.hostforge.query.timeline;

import java.time.Instant;
import nl.hostforge.messages.coupon.CouponEvent;
import nl.hostforge.messages.coupon.CouponEvent.CouponIntroduced;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedeemed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionConfirmed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionReleased;
import nl.hostforge.messages.coupon.CouponEvent.CouponWithdrawn;
import nl.hostforge.messages.coupon.CouponTerms;

/** Tells a coupon's events one after the other. */
final class CouponFold implements Fold<CouponEvent> {
    private final Wording wording;

    CouponFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(CouponEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case CouponIntroduced it -> telling.fact("code", it.code()).word("off", off(it.terms()));
            case CouponRedeemed it -> telling.fact("orderId", it.orderId()).fact("redemptions", it.redemptions());
            case CouponRedemptionConfirmed it -> telling.fact("orderId", it.orderId());
            case CouponRedemptionReleased it ->
                telling.fact("orderId", it.orderId()).fact("redemptions", it.redemptions());
            case CouponWithdrawn _ -> {}
        }
        return telling.of(event.getClass());
    }

    private String off(CouponTerms terms) {
        return terms.percent() == null
                ? wording.money(terms.amount())
                : terms.percent().stripTrailingZeros().toPlainString() + " %";
    }
}

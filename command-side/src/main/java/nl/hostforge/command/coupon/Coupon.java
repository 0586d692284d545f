package nl.hostforge.command.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Optional;
import nl.hostforge.command.snapshot.GrowingStreams;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponCommand.ConfirmCouponRedemption;
import nl.hostforge.messages.coupon.CouponCommand.IntroduceCoupon;
import nl.hostforge.messages.coupon.CouponCommand.RedeemCoupon;
import nl.hostforge.messages.coupon.CouponCommand.ReleaseCouponRedemption;
import nl.hostforge.messages.coupon.CouponCommand.WithdrawCoupon;
import nl.hostforge.messages.coupon.CouponEvent.CouponIntroduced;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedeemed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionConfirmed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionReleased;
import nl.hostforge.messages.coupon.CouponEvent.CouponWithdrawn;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.subscription.BillingCycle;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A code by which less is paid. Orders use it one after the other, each once, until it was used as often as it may be, its
 * last day is over, or it is withdrawn. An order uses it before it is stored and confirms after, each by itself; if it was
 * never stored, nobody is left to give its redemption back, so an unconfirmed one lasts an hour only.
 */
@Aggregate(snapshotTriggerDefinition = GrowingStreams.TRIGGER)
@StoredAs("coupon.Coupon")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class Coupon {
    @AggregateIdentifier
    private CouponId id;

    private CouponCode code;
    private CouponTerms terms;
    private Redemptions redemptions = new Redemptions();
    private boolean withdrawn;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IntroduceCoupon command) {
        if (command.terms().equals(terms) && !withdrawn) return;
        if (id != null) throw new CouponExists(code);
        if (!command.code().isWellFormed()) throw new InvalidCouponCode();
        TermsCheck.check(command.terms());
        apply(new CouponIntroduced(command.couponId(), command.code(), command.terms()));
    }

    @CommandHandler
    void decide(RedeemCoupon command) {
        if (redemptions.of(command.orderId()).isPresent()) return;
        var day = BillingCycle.dayOf(command.at());
        if (withdrawn) throw new CouponNotRedeemable("coupon-withdrawn", "Nobody can use this code any more.");
        if (terms.validFrom() != null && day.isBefore(terms.validFrom()))
            throw new CouponNotRedeemable("coupon-not-yet-valid", "This code cannot be used yet.");
        if (terms.validUntil() != null && day.isAfter(terms.validUntil()))
            throw new CouponNotRedeemable("coupon-expired", "This code has expired.");
        if (isInTheWay(command)) redemptions.abandonedAt(command.at()).forEach(this::release);
        if (isUsedUp()) throw new CouponNotRedeemable("coupon-used-up", "This code was used as often as it may be.");
        if (isUsedBy(command))
            throw new CouponNotRedeemable("coupon-used-by-customer", "This customer has used this code.");
        apply(new CouponRedeemed(id, command.orderId(), command.customerId(), command.at(), redemptions.count() + 1));
    }

    @CommandHandler
    void decide(ConfirmCouponRedemption command) {
        var known = redemptions.of(command.orderId());
        if (known.map(Redemptions.Redemption::confirmed).orElse(false)) return;
        if (known.isEmpty())
            apply(new CouponRedeemed(
                    id, command.orderId(), command.customerId(), command.at(), redemptions.count() + 1));
        apply(new CouponRedemptionConfirmed(id, command.orderId()));
    }

    @CommandHandler
    void decide(ReleaseCouponRedemption command) {
        if (redemptions.of(command.orderId()).isPresent()) release(command.orderId());
    }

    @CommandHandler
    void decide(WithdrawCoupon command) {
        if (!withdrawn) apply(new CouponWithdrawn(id));
    }

    private void release(OrderId order) {
        apply(new CouponRedemptionReleased(id, order, redemptions.count() - 1));
    }

    private boolean isInTheWay(RedeemCoupon command) {
        return isUsedUp() || isUsedBy(command);
    }

    private boolean isUsedUp() {
        return Optional.ofNullable(terms.maxRedemptions())
                .filter(most -> redemptions.count() >= most)
                .isPresent();
    }

    private boolean isUsedBy(RedeemCoupon command) {
        return terms.oncePerCustomer() && redemptions.areBy(command.customerId());
    }

    @EventSourcingHandler
    void evolve(CouponIntroduced event) {
        id = event.couponId();
        code = event.code();
        terms = event.terms();
    }

    @EventSourcingHandler
    void evolve(CouponRedeemed event) {
        redemptions.add(event.orderId(), event.customerId(), event.at());
    }

    @EventSourcingHandler
    void evolve(CouponRedemptionConfirmed event) {
        redemptions.confirm(event.orderId());
    }

    @EventSourcingHandler
    void evolve(CouponRedemptionReleased event) {
        redemptions.remove(event.orderId());
    }

    @EventSourcingHandler
    void evolve(CouponWithdrawn event) {
        withdrawn = true;
    }

    protected Coupon() {} // rebuilt from its events
}

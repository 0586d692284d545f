package nl.hostforge.api.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.coupon.CouponCommand.IntroduceCoupon;
import nl.hostforge.messages.coupon.CouponCommand.WithdrawCoupon;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupon;
import nl.hostforge.messages.coupon.CouponQuery.FindCouponTimeline;
import nl.hostforge.messages.coupon.CouponQuery.FindCoupons;
import nl.hostforge.messages.coupon.CouponTimeline;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

/** Coupons that are decided about and remembered like the real ones, in memory. */
public class SmallCoupons implements SmallPart {
    private final SmallDomain domain;
    private final MovableClock clock;
    private final Remembered<CouponId, CouponOverview> coupons;

    SmallCoupons(SmallDomain domain, MovableClock clock) {
        this.domain = domain;
        this.clock = clock;
        this.coupons = new Remembered<>(domain);
    }

    @Override
    public synchronized void reset() {
        coupons.clear();
    }

    @CommandHandler
    synchronized void on(IntroduceCoupon command, CommandMessage<?> message) {
        domain.receive(message);
        var present = coupons.written(command.couponId());
        if (present != null && present.terms().equals(command.terms())) return;
        if (present != null) throw new DecisionRefused("coupon-exists", "There is one.") {};
        coupons.put(
                command.couponId(),
                new CouponOverview(
                        command.couponId(),
                        command.code(),
                        command.terms(),
                        0,
                        false,
                        clock.instant(),
                        clock.instant(),
                        0));
    }

    @CommandHandler
    synchronized void on(WithdrawCoupon command, CommandMessage<?> message) {
        domain.receive(message);
        var present = coupons.written(command.couponId());
        if (present == null)
            throw new AggregateNotFoundException(command.couponId().toString(), "not found");
        if (command.expectedVersion() != null && command.expectedVersion() != present.version())
            throw new ConflictingAggregateVersionException(
                    command.couponId().toString(), command.expectedVersion(), present.version());
        coupons.put(
                present.id(),
                new CouponOverview(
                        present.id(),
                        present.code(),
                        present.terms(),
                        present.redemptions(),
                        true,
                        present.createdAt(),
                        clock.instant(),
                        present.version() + 1));
    }

    @QueryHandler
    Page<CouponOverview> answer(FindCoupons query) {
        if ("elsewhere".equals(query.cursor()))
            throw new QueryExecutionException("no", null, Refusal.of("invalid-cursor", "It does not go on there."));
        return new Page<>(coupons.shown(), "where the next page begins");
    }

    @QueryHandler
    Optional<CouponOverview> answer(FindCoupon query) {
        return coupons.shown(query.couponId());
    }

    @QueryHandler
    synchronized Optional<CouponTimeline> answer(FindCouponTimeline query) {
        return coupons.shown(query.couponId())
                .map(coupon -> new CouponTimeline(
                        coupon.id(),
                        List.of(new TimelineEntry(
                                0,
                                clock.instant(),
                                ActorKind.SYSTEM,
                                null,
                                "coupon.CouponIntroduced",
                                null,
                                Map.of(),
                                List.of(),
                                "De code geeft korting."))));
    }
}

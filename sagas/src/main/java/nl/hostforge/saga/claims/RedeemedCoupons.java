package nl.hostforge.saga.claims;

import java.time.Instant;
import java.util.Objects;
import nl.hostforge.messages.coupon.CouponCommand.ConfirmCouponRedemption;
import nl.hostforge.messages.coupon.CouponCommand.ReleaseCouponRedemption;
import nl.hostforge.messages.order.OrderEvent.OrderCouponReturned;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderLine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * An order that is stored keeps its redemption of a coupon, until it gives it back. The edge redeems before it stores an
 * order. Every command may be repeated, so events may come again, even all of them from the start of the log.
 */
@Component
@ProcessingGroup(DomainClaims.PROCESSOR)
class RedeemedCoupons {
    private final CommandGateway commands;

    RedeemedCoupons(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(OrderCreated event, @Timestamp Instant at) {
        event.lines().stream()
                .map(OrderLine::discount)
                .filter(Objects::nonNull)
                .map(discount -> discount.by().couponId())
                .distinct()
                .forEach(coupon -> commands.sendAndWait(
                        new ConfirmCouponRedemption(coupon, event.orderId(), event.customerId(), at)));
    }

    @EventHandler
    void on(OrderCouponReturned event) {
        commands.sendAndWait(new ReleaseCouponRedemption(event.couponId(), event.orderId()));
    }
}

package nl.hostforge.command.order;

import java.util.List;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderStatus;

/** From which status an order moves to which, and by what news. */
final class Moves {
    private Moves() {}

    /** @return where an order of this status can go next */
    static List<OrderStatus> from(OrderStatus status) {
        return switch (status) {
            case PENDING -> List.of(OrderStatus.PROCESSING, OrderStatus.CANCELLED);
            case PROCESSING -> List.of(OrderStatus.ACTIVE, OrderStatus.CANCELLING);
            case ACTIVE -> List.of(OrderStatus.SUSPENDED, OrderStatus.CANCELLING);
            case SUSPENDED -> List.of(OrderStatus.ACTIVE, OrderStatus.CANCELLING);
            case CANCELLING -> List.of(OrderStatus.CANCELLED);
            case CANCELLED -> List.of();
        };
    }

    /** @return the status after an event; the present one if it is not about the order as a whole */
    static OrderStatus after(OrderStatus present, OrderEvent event) {
        return switch (event) {
            case OrderCreated created -> OrderStatus.PENDING;
            case OrderApproved approved -> OrderStatus.PROCESSING;
            case OrderActivated activated -> OrderStatus.ACTIVE;
            case OrderSuspended suspended -> OrderStatus.SUSPENDED;
            case OrderResumed resumed -> OrderStatus.ACTIVE;
            case OrderCancellationRequested requested -> OrderStatus.CANCELLING;
            case OrderRejected rejected -> OrderStatus.CANCELLED;
            case OrderCancelled cancelled -> OrderStatus.CANCELLED;
            default -> present;
        };
    }

    /** @throws InvalidOrderState unless the present status is one of the allowed */
    static void allowOnly(OrderStatus present, OrderStatus... allowed) {
        if (!List.of(allowed).contains(present)) throw new InvalidOrderState(present, List.of(allowed));
    }
}

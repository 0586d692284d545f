package nl.hostforge.api.order;

import java.util.List;
import java.util.Optional;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.MessageFailure;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.stereotype.Component;

/**
 * Recognises the repeat of a request whose answer was lost after its order was stored. It must get the same answer
 * whatever changed since: prices, packages, or that its names are taken now, by the order itself.
 */
@Component
class PlacedBefore {
    static final String READ_MODEL = "order-overview";

    private final Messages messages;
    private final ReadYourWrite writes;

    PlacedBefore(Messages messages, ReadYourWrite writes) {
        this.messages = messages;
        this.writes = writes;
    }

    /**
     * @param number the order's number
     * @param details as the read model shows it; empty while it is behind
     */
    record Earlier(OrderNumber number, Optional<OrderDetails> details) {}

    /**
     * The read model is asked first, since a new order must not cost a command; where it is behind, or shows the order,
     * the order itself tells whether it is this request's.
     *
     * @return empty if no such order was placed
     */
    Optional<Earlier> find(OrderId order, String contentDigest) {
        var upToDate = writes.isVisible(READ_MODEL, order);
        var shown = messages.ask(new FindOrder(order), ResponseTypes.optionalInstanceOf(OrderDetails.class));
        if (upToDate && shown.isEmpty()) return Optional.empty();
        return ask(order, contentDigest).map(number -> new Earlier(number, shown));
    }

    /** An order without lines is never created, so this meets an order that is there, or else a refusal. */
    private Optional<OrderNumber> ask(OrderId order, String contentDigest) {
        try {
            OrderNumber number = messages.send(new CreateOrder(
                    order,
                    null,
                    contentDigest,
                    null,
                    false,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null));
            return Optional.of(number);
        } catch (RuntimeException failure) {
            var refusal = MessageFailure.of(failure).refusal();
            if (refusal.filter(no -> no.code().equals("invalid-order-lines")).isPresent()) return Optional.empty();
            throw failure;
        }
    }
}

package nl.hostforge.command.order;

import java.util.Map;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.refusal.DecisionRefused;

/** The same idempotency key was used for something else. */
class OrderExists extends DecisionRefused {
    OrderExists(OrderNumber number) {
        super(
                "order-exists",
                "Another order was placed under this id before.",
                Map.of("orderNumber", number.toString()));
    }
}

package nl.hostforge.command.order;

import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** The lines do not make an order that can be delivered and invoiced. */
class InvalidOrderLines extends DecisionRefused {
    InvalidOrderLines(String detail) {
        super("invalid-order-lines", detail);
    }

    InvalidOrderLines(int lineNumber, String detail) {
        super("invalid-order-lines", detail, Map.of("lineNumber", lineNumber));
    }
}

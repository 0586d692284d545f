package nl.hostforge.command.order;

import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** The order has no such step or compensation. */
class UnknownStep extends DecisionRefused {
    UnknownStep(Object id) {
        super("unknown-step", "This order has no such step.", Map.of("step", id.toString()));
    }
}

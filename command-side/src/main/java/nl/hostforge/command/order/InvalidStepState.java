package nl.hostforge.command.order;

import java.util.Locale;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** What was asked of a step or compensation is not possible in its state. */
class InvalidStepState extends DecisionRefused {
    InvalidStepState(Object id, Enum<?> state) {
        super(
                "invalid-step-state",
                "That is not possible while this step is %s."
                        .formatted(state.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                Map.of("step", id.toString(), "state", state.name()));
    }
}

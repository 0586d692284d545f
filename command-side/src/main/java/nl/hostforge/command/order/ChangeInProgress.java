package nl.hostforge.command.order;

import java.util.Map;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** The service is being changed already; the next change waits until that one is completed, or its steps are left out. */
class ChangeInProgress extends DecisionRefused {
    ChangeInProgress(ServiceChange running) {
        super(
                "change-in-progress",
                "This service is being changed already; that has to end first.",
                Map.of(
                        "change",
                        running.kind().name(),
                        "steps",
                        running.steps().stream().map(StepId::toString).toList()));
    }
}

package nl.hostforge.command.order;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** A step is not requested before the steps it waits for are finished. */
class StepNotReady extends DecisionRefused {
    StepNotReady(StepId step, List<StepId> waitsFor) {
        super(
                "step-not-ready",
                "This step waits for others.",
                Map.of(
                        "step",
                        step.toString(),
                        "waitsFor",
                        waitsFor.stream().map(StepId::toString).toList()));
    }
}

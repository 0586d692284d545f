package nl.hostforge.integration.provisioning;

import java.io.Serializable;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.ProvisioningCommand.ReportOverdueStep;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.StepId;

/** The one round of a step whose deadline a durable job waits for. */
record StepDeadline(String orderId, String stepId, int round) implements Serializable {
    static StepDeadline of(ProvisioningStepRequested event) {
        return new StepDeadline(event.orderId().toString(), event.stepId().value(), event.round());
    }

    /** @return the same for the same request, so that it is never stored twice */
    String id() {
        return orderId + "/" + stepId + "#" + round;
    }

    ReportOverdueStep report() {
        return new ReportOverdueStep(OrderId.of(orderId), new StepId(stepId), round);
    }
}

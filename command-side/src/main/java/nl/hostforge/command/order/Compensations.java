package nl.hostforge.command.order;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationFailed;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;

/** What is being undone for a cancelled order, and how far it is. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class Compensations {
    private Map<CompensationId, Compensation> byId = new LinkedHashMap<>();

    /** @throws UnknownStep if nothing of this id is being undone */
    Compensation get(CompensationId id) {
        var compensation = byId.get(id);
        if (compensation == null) throw new UnknownStep(id);
        return compensation;
    }

    boolean allCompleted() {
        return byId.values().stream().allMatch(Compensation::isCompleted);
    }

    void evolve(OrderEvent event) {
        switch (event) {
            case CompensationRequested requested ->
                byId.put(
                        requested.compensationId(),
                        new Compensation(
                                requested.compensationId(),
                                requested.kind(),
                                requested.lineNumber(),
                                requested.stepId(),
                                requested.providerReference(),
                                CompensationState.REQUESTED,
                                requested.round(),
                                0));
            case CompensationFailed failed ->
                byId.computeIfPresent(
                        failed.compensationId(),
                        (id, compensation) -> compensation.failed(failed.attempt(), failed.finalFailure()));
            case CompensationCompleted completed ->
                byId.computeIfPresent(completed.compensationId(), (id, compensation) -> compensation.completed());
            default -> {} // not about a compensation
        }
    }
}

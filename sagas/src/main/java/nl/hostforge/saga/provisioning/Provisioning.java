package nl.hostforge.saga.provisioning;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.ProvisioningCommand.RequestProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningUnparked;
import nl.hostforge.messages.order.StepId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;

/**
 * One per approved order. It knows the plan and which steps are finished, and asks for every step whose predecessors
 * are done; all else the order itself knows. It holds nothing that the order's events lack, so it can be dropped and
 * made again from them: the order passes over what was asked before. It may ask twice; it may not forget.
 */
@Saga
@ProcessingGroup(Provisioning.PROCESSOR)
@StoredAs("saga.Provisioning")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
public class Provisioning {
    /** Name of the event processor that runs all provisioning sagas. */
    public static final String PROCESSOR = "provisioning";

    private OrderId orderId;
    // Not final: the serializer would not fill final fields when a stored saga is read back.
    private Map<StepId, List<StepId>> waitsFor = new LinkedHashMap<>();
    private Set<StepId> requested = new HashSet<>();
    private Set<StepId> finished = new HashSet<>();

    @StartSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderApproved event, CommandGateway commands) {
        orderId = event.orderId();
        event.plan().forEach(step -> waitsFor.put(step.stepId(), step.waitsFor()));
        requestWhatIsReady(commands);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(ProvisioningStepCompleted event, CommandGateway commands) {
        finish(event.stepId(), commands);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(ProvisioningStepCompletedByHand event, CommandGateway commands) {
        finish(event.stepId(), commands);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(ProvisioningStepSkipped event, CommandGateway commands) {
        finish(event.stepId(), commands);
    }

    /** The order tells what is finished, so that events which could not be handled need not be understood any more. */
    @SagaEventHandler(associationProperty = "orderId")
    void on(ProvisioningUnparked event, CommandGateway commands) {
        finished.addAll(event.finishedSteps());
        requested.clear();
        requestWhatIsReady(commands);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderActivated event) {
        // every step is finished
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderCancellationRequested event) {
        // the order itself asks for what has to be undone
    }

    private void finish(StepId step, CommandGateway commands) {
        finished.add(step);
        requestWhatIsReady(commands);
    }

    private void requestWhatIsReady(CommandGateway commands) {
        waitsFor.forEach((step, predecessors) -> {
            if (requested.contains(step) || finished.contains(step) || !finished.containsAll(predecessors)) return;
            commands.sendAndWait(new RequestProvisioningStep(orderId, step));
            requested.add(step); // only once it is stored
        });
    }
}

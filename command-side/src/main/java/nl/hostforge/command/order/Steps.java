package nl.hostforge.command.order;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepStarted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepState;

/** The steps of an approved order, and of the changes since, and how far each is; none before the approval. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class Steps {
    private Map<StepId, Step> byId = new LinkedHashMap<>();
    private List<StepId> done = new ArrayList<>(); // in the order in which their effects came to be

    /** @throws UnknownStep if the plan has no such step */
    Step get(StepId id) {
        var step = byId.get(id);
        if (step == null) throw new UnknownStep(id);
        return step;
    }

    /** @return the step whose effect this was, done or to be done again */
    Optional<Step> thatMade(String reference) {
        return byId.values().stream()
                .filter(step -> switch (step.kind()) {
                    case PROVISION_HOSTING, REGISTER_DOMAIN, TRANSFER_DOMAIN, CREATE_INVOICE -> true;
                    default -> false; // works on what another step made
                })
                .filter(step -> reference.equals(step.reference()))
                .findFirst();
    }

    boolean allFinished() {
        return byId.values().stream().allMatch(Step::isFinished);
    }

    boolean anyInFlight() {
        return byId.values().stream().anyMatch(Step::isInFlight);
    }

    List<StepId> finished() {
        return byId.values().stream().filter(Step::isFinished).map(Step::id).toList();
    }

    /** @return those of the given steps that are not finished */
    List<StepId> unfinished(List<StepId> steps) {
        return steps.stream().filter(id -> !get(id).isFinished()).toList();
    }

    /** @return the steps that the worker has been asked for, but never began */
    List<Step> notBegun() {
        return byId.values().stream()
                .filter(step -> step.state() == StepState.REQUESTED && !step.begun())
                .toList();
    }

    /** @return the steps whose effect exists, the last one first */
    List<Step> doneLastFirst() {
        return done.reversed().stream().map(this::get).toList();
    }

    /** @return whether what the line sells was left out; never for a line that needs no step */
    boolean leftOut(OrderLine line) {
        return delivering(line).anyMatch(step -> step.state() == StepState.SKIPPED);
    }

    /** @return whether what the line sells exists; never for a line that needs no step */
    boolean delivered(OrderLine line) {
        return delivering(line).anyMatch(Step::hasEffect);
    }

    private Stream<Step> delivering(OrderLine line) {
        return byId.values().stream()
                .filter(step -> step.kind().delivers())
                .filter(step -> step.lineNumber() != null && step.lineNumber() == line.number());
    }

    void evolve(OrderEvent event) {
        switch (event) {
            case OrderApproved approved ->
                approved.plan().forEach(planned -> byId.put(planned.stepId(), Step.planned(planned)));
            case ServiceChangeRequested requested ->
                requested.steps().forEach(planned -> byId.put(planned.stepId(), Step.planned(planned)));
            case ProvisioningStepRequested requested -> {
                change(requested.stepId(), step -> step.requested(requested.round()));
                done.remove(requested.stepId()); // a step that is repeated has its effect no more
            }
            case ProvisioningStepStarted started -> change(started.stepId(), step -> step.started(started.attempt()));
            case ProvisioningStepFailed failed ->
                change(failed.stepId(), step -> step.failed(failed.attempt(), failed.finalFailure()));
            case ProvisioningStepCompleted completed -> {
                change(completed.stepId(), step -> step.completed(completed.providerReference()));
                done.add(completed.stepId());
            }
            case ProvisioningStepCompletedByHand completed -> {
                change(completed.stepId(), step -> step.completedByHand(completed.providerReference()));
                done.add(completed.stepId());
            }
            case ProvisioningStepSkipped skipped -> change(skipped.stepId(), Step::skipped);
            case ProvisioningStalled stalled
            when stalled.cause() == StallCause.STEP_OVERDUE -> change(stalled.stepId(), Step::markedOverdue);
            default -> {} // not about a step
        }
    }

    private void change(StepId id, UnaryOperator<Step> change) {
        byId.computeIfPresent(id, (same, step) -> change.apply(step));
    }
}

package nl.hostforge.command.order;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ProvisioningCommand.FailProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepPermission;
import nl.hostforge.messages.order.StepState;

/**
 * How far one step is.
 *
 * @param round how often it was requested
 * @param attempt the latest attempt of this round that was heard of
 * @param begun whether an attempt was ever made, so that an effect may exist
 * @param overdue whether staff was told that this round takes too long
 * @param reference the provider's own id of what was made; null until done
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, isGetterVisibility = Visibility.NONE)
record Step(
        PlannedStep plan, StepState state, int round, int attempt, boolean begun, boolean overdue, String reference) {

    static Step planned(PlannedStep plan) {
        return new Step(plan, StepState.PLANNED, 0, 0, false, false, null);
    }

    StepId id() {
        return plan.stepId();
    }

    StepKind kind() {
        return plan.kind();
    }

    Integer lineNumber() {
        return plan.lineNumber();
    }

    List<StepId> waitsFor() {
        return plan.waitsFor();
    }

    /** Nothing more is to be done for it. */
    boolean isFinished() {
        return hasEffect() || state == StepState.SKIPPED;
    }

    /** Something exists at a provider because of it. */
    boolean hasEffect() {
        return state == StepState.COMPLETED || state == StepState.COMPLETED_BY_HAND;
    }

    /** The worker has it. */
    boolean isInFlight() {
        return state == StepState.REQUESTED || state == StepState.STARTED || state == StepState.WAITING;
    }

    StepPermission permission(StartProvisioningStep command, boolean cancelling) {
        if (!isInFlight() || command.round() != round) return StepPermission.DROP;
        var failedAlready = command.attempt() < attempt || state == StepState.WAITING && command.attempt() == attempt;
        if (failedAlready) return StepPermission.NEXT_ATTEMPT;
        return cancelling ? StepPermission.LOOK_UP_ONLY : StepPermission.PROCEED;
    }

    /** Whether this attempt is known to run: a worker that was killed starts it again. */
    boolean isRunning(int attempt) {
        return state == StepState.STARTED && attempt == this.attempt;
    }

    /** Whether a failure is no news: of another round, of a finished step, or of an attempt that is over. */
    boolean isPast(FailProvisioningStep command) {
        if (!isInFlight() || command.round() != round) return true;
        if (command.finalFailure()) return false; // the worker gives up: that is news whichever attempt was the last
        return command.attempt() < attempt || state == StepState.WAITING && command.attempt() == attempt;
    }

    Step requested(int round) {
        return new Step(plan, StepState.REQUESTED, round, 0, begun, false, reference);
    }

    Step started(int attempt) {
        return new Step(plan, StepState.STARTED, round, attempt, true, overdue, reference);
    }

    Step failed(int attempt, boolean finalFailure) {
        return new Step(
                plan, finalFailure ? StepState.FAILED : StepState.WAITING, round, attempt, true, overdue, reference);
    }

    Step completed(String reference) {
        return new Step(plan, StepState.COMPLETED, round, attempt, true, overdue, reference);
    }

    Step completedByHand(String reference) {
        return new Step(plan, StepState.COMPLETED_BY_HAND, round, attempt, begun, overdue, reference);
    }

    Step skipped() {
        return new Step(plan, StepState.SKIPPED, round, attempt, begun, overdue, reference);
    }

    Step markedOverdue() {
        return new Step(plan, state, round, attempt, begun, true, reference);
    }
}

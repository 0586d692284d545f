package nl.hostforge.command.order;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.ProvisioningCommand.FailCompensation;
import nl.hostforge.messages.order.StepId;

/**
 * How far the undoing of one step's effect is.
 *
 * @param stepId the step whose effect it is
 * @param reference the provider's own id of what the step made
 * @param attempt the latest attempt of this round that failed
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, isGetterVisibility = Visibility.NONE)
record Compensation(
        CompensationId id,
        CompensationKind kind,
        Integer lineNumber,
        StepId stepId,
        String reference,
        CompensationState state,
        int round,
        int attempt) {

    /** @return what undoes the effect of a step; null if there is nothing to undo */
    static Compensation of(Step step) {
        var kind = switch (step.kind()) {
            case PROVISION_HOSTING -> CompensationKind.REMOVE_HOSTING;
            case REGISTER_DOMAIN, TRANSFER_DOMAIN -> CompensationKind.RELEASE_DOMAIN;
            case CREATE_INVOICE -> CompensationKind.CREDIT_INVOICE;
            case SYNC_CUSTOMER, CONFIGURE_DNS -> null; // the customer stays, a zone goes with its domain
            case SUSPEND_HOSTING, RESUME_HOSTING, CHANGE_PLAN, DELETE_HOSTING -> null; // gone with the hosting
            case RENEW_DOMAIN -> null; // years that were bought stay with the name
        };
        return kind == null
                ? null
                : new Compensation(
                        CompensationId.of(kind, step.lineNumber()),
                        kind,
                        step.lineNumber(),
                        step.id(),
                        step.reference(),
                        CompensationState.REQUESTED,
                        1,
                        0);
    }

    boolean isCompleted() {
        return state == CompensationState.COMPLETED;
    }

    /** Whether a failure is no news: of another round, of a finished compensation, or of an attempt that is over. */
    boolean isPast(FailCompensation command) {
        if (isCompleted() || state == CompensationState.FAILED || command.round() != round) return true;
        return !command.finalFailure() && command.attempt() <= attempt;
    }

    Compensation requested(int round) {
        return new Compensation(id, kind, lineNumber, stepId, reference, CompensationState.REQUESTED, round, 0);
    }

    Compensation failed(int attempt, boolean finalFailure) {
        var state = finalFailure ? CompensationState.FAILED : CompensationState.WAITING;
        return new Compensation(id, kind, lineNumber, stepId, reference, state, round, attempt);
    }

    Compensation completed() {
        return new Compensation(id, kind, lineNumber, stepId, reference, CompensationState.COMPLETED, round, attempt);
    }
}

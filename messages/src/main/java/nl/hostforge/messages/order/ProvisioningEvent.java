package nl.hostforge.messages.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.serialization.Revision;

/**
 * What can happen while an order is provisioned, or what was provisioned is undone. A <em>round</em> is one request of a
 * step, from 1; an <em>attempt</em> is one try within a round, from 1. {@code lineNumber} is the order line a step is
 * about, null for a step of the whole order.
 */
public sealed interface ProvisioningEvent extends OrderEvent {
    CustomerId customerId();

    /**
     * A step is to be done: the worker's cue.
     *
     * @param deadline when staff is told if it is still unfinished
     */
    @StoredAs("order.ProvisioningStepRequested")
    @Revision("1")
    record ProvisioningStepRequested(
            OrderId orderId,
            CustomerId customerId,
            StepId stepId,
            StepKind kind,
            Integer lineNumber,
            int round,
            Instant deadline)
            implements ProvisioningEvent {}

    /** The worker makes an attempt. */
    @StoredAs("order.ProvisioningStepStarted")
    @Revision("1")
    record ProvisioningStepStarted(
            OrderId orderId,
            CustomerId customerId,
            StepId stepId,
            StepKind kind,
            Integer lineNumber,
            int round,
            int attempt)
            implements ProvisioningEvent {}

    /**
     * The provider did it.
     *
     * @param providerReference the provider's own id of what it made
     * @param facts what else is worth knowing, by name; nothing personal
     */
    @StoredAs("order.ProvisioningStepCompleted")
    @Revision("1")
    record ProvisioningStepCompleted(
            OrderId orderId,
            CustomerId customerId,
            StepId stepId,
            StepKind kind,
            Integer lineNumber,
            int round,
            String providerReference,
            Map<String, String> facts)
            implements ProvisioningEvent {}

    /**
     * An attempt failed.
     *
     * @param provider who failed, for instance {@code plesk}
     * @param code the provider's own code, or ours for what never reached it
     * @param words the provider's own words; null where it said nothing
     * @param finalFailure whether no attempt follows by itself
     * @param nextAttemptAt when the next attempt is made; null if the failure is final
     */
    @StoredAs("order.ProvisioningStepFailed")
    @Revision("1")
    record ProvisioningStepFailed(
            OrderId orderId,
            CustomerId customerId,
            StepId stepId,
            StepKind kind,
            Integer lineNumber,
            int round,
            int attempt,
            String provider,
            String code,
            Personal<String> words,
            boolean finalFailure,
            Instant nextAttemptAt)
            implements ProvisioningEvent {}

    /** Staff has a failed step tried again; {@code round} is the new one. */
    @StoredAs("order.ProvisioningStepRetried")
    @Revision("1")
    record ProvisioningStepRetried(
            OrderId orderId, CustomerId customerId, StepId stepId, StepKind kind, Integer lineNumber, int round)
            implements ProvisioningEvent {}

    /**
     * Staff corrected what a step works with, in this and every later round.
     *
     * @param corrections what replaces what, by name
     */
    @StoredAs("order.ProvisioningStepCorrected")
    @Revision("1")
    record ProvisioningStepCorrected(
            OrderId orderId,
            CustomerId customerId,
            StepId stepId,
            StepKind kind,
            Integer lineNumber,
            Personal<Map<String, String>> corrections)
            implements ProvisioningEvent {}

    /** Staff did it at the provider's own panel. */
    @StoredAs("order.ProvisioningStepCompletedByHand")
    @Revision("1")
    record ProvisioningStepCompletedByHand(
            OrderId orderId,
            CustomerId customerId,
            StepId stepId,
            StepKind kind,
            Integer lineNumber,
            String providerReference)
            implements ProvisioningEvent {}

    /** The step is left out: by staff, or because the order was cancelled before the step began. */
    @StoredAs("order.ProvisioningStepSkipped")
    @Revision("1")
    record ProvisioningStepSkipped(
            OrderId orderId, CustomerId customerId, StepId stepId, StepKind kind, Integer lineNumber)
            implements ProvisioningEvent {}

    /**
     * The order goes on only when staff does something.
     *
     * @param stepId the step it is about; null where a compensation failed
     * @param compensationId the compensation it is about; null where a step failed
     */
    @StoredAs("order.ProvisioningStalled")
    @Revision("1")
    record ProvisioningStalled(
            OrderId orderId, CustomerId customerId, StallCause cause, StepId stepId, CompensationId compensationId)
            implements ProvisioningEvent {}

    /**
     * The saga could not handle an event of this order; the order waits for staff.
     *
     * @param failedEventId message id of that event
     * @param error kind of failure and its message, without personal data
     */
    @StoredAs("order.ProvisioningParked")
    @Revision("1")
    record ProvisioningParked(OrderId orderId, CustomerId customerId, String failedEventId, String error)
            implements ProvisioningEvent {}

    /**
     * Staff lets a parked order go on: the saga takes up from here.
     *
     * @param finishedSteps all steps that are finished, so that the saga need not have understood the events before
     */
    @StoredAs("order.ProvisioningUnparked")
    @Revision("1")
    record ProvisioningUnparked(OrderId orderId, CustomerId customerId, List<StepId> finishedSteps)
            implements ProvisioningEvent {}

    /**
     * The effect of a finished step is to be undone: the worker's cue.
     *
     * @param stepId the step whose effect it is
     * @param providerReference the provider's own id of what the step made
     */
    @StoredAs("order.CompensationRequested")
    @Revision("1")
    record CompensationRequested(
            OrderId orderId,
            CustomerId customerId,
            CompensationId compensationId,
            CompensationKind kind,
            Integer lineNumber,
            int round,
            StepId stepId,
            String providerReference)
            implements ProvisioningEvent {}

    /**
     * It is undone.
     *
     * @param providerReference the provider's own id of what was done; null where there is none
     * @param byHand whether staff did it at the provider's own panel
     */
    @StoredAs("order.CompensationCompleted")
    @Revision("1")
    record CompensationCompleted(
            OrderId orderId,
            CustomerId customerId,
            CompensationId compensationId,
            CompensationKind kind,
            Integer lineNumber,
            String providerReference,
            boolean byHand)
            implements ProvisioningEvent {}

    /** An attempt to undo failed; the fields mean what they mean in {@link ProvisioningStepFailed}. */
    @StoredAs("order.CompensationFailed")
    @Revision("1")
    record CompensationFailed(
            OrderId orderId,
            CustomerId customerId,
            CompensationId compensationId,
            CompensationKind kind,
            Integer lineNumber,
            int round,
            int attempt,
            String provider,
            String code,
            Personal<String> words,
            boolean finalFailure,
            Instant nextAttemptAt)
            implements ProvisioningEvent {}
}

package nl.hostforge.messages.order;

import java.time.Instant;
import java.util.Map;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/**
 * What can be asked of, or reported about, an order's provisioning. What a saga sends or a worker reports may come twice
 * or late: it then leaves no event and does not fail. A step or compensation that the order does not have is refused
 * ({@code unknown-step}); what staff asks of one whose state does not allow it is refused
 * ({@code invalid-step-state}).
 *
 * <p>A <em>round</em> is one request of a step, from 1; staff that retries opens the next. An <em>attempt</em> is one
 * try of the worker within a round, from 1.
 */
public sealed interface ProvisioningCommand extends OrderCommand {

    /**
     * The saga hands a step to the worker. Refused ({@code step-not-ready}) while a step it waits for is unfinished;
     * without effect if it was requested before, or if the order is no longer being provisioned.
     */
    record RequestProvisioningStep(
            @TargetAggregateIdentifier OrderId orderId, StepId stepId) implements ProvisioningCommand {}

    /** The worker is about to make an attempt; answers the {@link StepPermission} that it has to keep to. */
    record StartProvisioningStep(@TargetAggregateIdentifier OrderId orderId, StepId stepId, int round, int attempt)
            implements ProvisioningCommand {}

    /**
     * The provider did it. Accepted for an older round, and for a step that was given up or skipped, too: the effect
     * exists.
     *
     * @param providerReference the provider's own id of what it made
     * @param facts what else is worth knowing, by name, for instance {@code expiresOn}; nothing personal
     */
    record CompleteProvisioningStep(
            @TargetAggregateIdentifier OrderId orderId,
            StepId stepId,
            int round,
            String providerReference,
            Map<String, String> facts)
            implements ProvisioningCommand {}

    /**
     * An attempt failed.
     *
     * @param provider who failed, for instance {@code plesk}
     * @param code the provider's own code, or ours for what never reached it, for instance {@code timeout}
     * @param words the provider's own words, sealed with the customer's contact key since they may quote their details;
     *     null where it said nothing
     * @param finalFailure whether no attempt follows by itself
     * @param nextAttemptAt when the next attempt is made; null if the failure is final
     */
    record FailProvisioningStep(
            @TargetAggregateIdentifier OrderId orderId,
            StepId stepId,
            int round,
            int attempt,
            String provider,
            String code,
            Personal<String> words,
            boolean finalFailure,
            Instant nextAttemptAt)
            implements ProvisioningCommand {}

    /** The deadline of a requested step passed: if it is still unfinished, staff is told. The step itself goes on. */
    record ReportOverdueStep(@TargetAggregateIdentifier OrderId orderId, StepId stepId, int round)
            implements ProvisioningCommand {}

    /** Staff has a step that failed for good tried again, in a new round. */
    record RetryProvisioningStep(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            StepId stepId) implements ProvisioningCommand {}

    /**
     * Staff corrects what a step that failed for good works with, and has it tried again.
     *
     * @param corrections what replaces what, by name, for instance {@code login} or {@code nameServers}; sealed with the
     *     contact key
     */
    record CorrectProvisioningStep(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            StepId stepId,
            Personal<Map<String, String>> corrections)
            implements ProvisioningCommand {}

    /**
     * Staff did it at the provider's own panel. Possible until the step is done.
     *
     * @param reference the provider's own id of what staff made there
     */
    record CompleteProvisioningStepByHand(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            StepId stepId,
            String reference)
            implements ProvisioningCommand {}

    /** Staff leaves a step out. Possible until it is done. */
    record SkipProvisioningStep(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            StepId stepId) implements ProvisioningCommand {}

    /**
     * The saga could not handle an event of this order: the order waits until staff resumes it. Without effect for an
     * event that it waits for already, and for a cancelled order, which waits for nothing.
     *
     * @param failedEventId message id of the event
     * @param error kind of failure and its message, without personal data
     */
    record ParkProvisioning(@TargetAggregateIdentifier OrderId orderId, String failedEventId, String error)
            implements ProvisioningCommand {}

    /** Staff lets a parked order go on. Without effect if it is not parked. */
    record ResumeProvisioning(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion) implements ProvisioningCommand {}

    /**
     * The provider undid it. Accepted for an older round, too.
     *
     * @param providerReference its own id of what it did, for instance of the credit note; null where there is none
     */
    record CompleteCompensation(
            @TargetAggregateIdentifier OrderId orderId,
            CompensationId compensationId,
            int round,
            String providerReference)
            implements ProvisioningCommand {}

    /** An attempt to undo failed; the fields mean what they mean in {@link FailProvisioningStep}. */
    record FailCompensation(
            @TargetAggregateIdentifier OrderId orderId,
            CompensationId compensationId,
            int round,
            int attempt,
            String provider,
            String code,
            Personal<String> words,
            boolean finalFailure,
            Instant nextAttemptAt)
            implements ProvisioningCommand {}

    /** Staff has a compensation that failed for good tried again, in a new round. */
    record RetryCompensation(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            CompensationId compensationId)
            implements ProvisioningCommand {}

    /** Staff undid it at the provider's own panel. Possible until it is undone. */
    record CompleteCompensationByHand(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            CompensationId compensationId,
            String reference)
            implements ProvisioningCommand {}

    /**
     * Does a finished step of an active order once more, since what it made is gone. It looks for our reference before it
     * makes anything. Without effect if the step is under way, or if it made something else meanwhile.
     *
     * @param providerReference the provider's own id of what is gone
     */
    record RepeatProvisioningStep(@TargetAggregateIdentifier OrderId orderId, String providerReference)
            implements ProvisioningCommand {}
}

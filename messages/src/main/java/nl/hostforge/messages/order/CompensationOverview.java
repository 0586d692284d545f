package nl.hostforge.messages.order;

import java.time.Instant;

/**
 * How far the undoing of one step's effect is.
 *
 * @param lineNumber the order line it is about; null where it is about the whole order
 * @param failureCode the provider's own code; null where nothing failed
 * @param failureWords the provider's own words; null where nothing failed, or once erased
 * @param providerReference the provider's own id of what was done; null until done
 * @param changedAt when it changed last
 */
public record CompensationOverview(
        CompensationId compensationId,
        CompensationKind kind,
        Integer lineNumber,
        StepId stepId,
        CompensationState state,
        int round,
        String failureCode,
        String failureWords,
        String providerReference,
        Instant changedAt) {}

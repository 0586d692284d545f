package nl.hostforge.messages.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How far one step of an order is.
 *
 * @param lineNumber the order line it is about; null for a step of the whole order
 * @param round how often it was requested; 0 until then
 * @param attempt the latest attempt of that round; 0 until started
 * @param provider who failed last; null where nobody did
 * @param failureCode that provider's own code; null where nobody failed
 * @param failureWords that provider's own words; null where nobody failed, or once erased
 * @param nextAttemptAt when the next attempt is made; null unless waiting
 * @param providerReference the provider's own id of what was made; null until done
 * @param facts what else the provider told; empty until done
 * @param changedAt when the step changed last
 */
public record StepOverview(
        StepId stepId,
        StepKind kind,
        Integer lineNumber,
        List<StepId> waitsFor,
        StepState state,
        int round,
        int attempt,
        String provider,
        String failureCode,
        String failureWords,
        Instant nextAttemptAt,
        String providerReference,
        Map<String, String> facts,
        Instant changedAt) {}

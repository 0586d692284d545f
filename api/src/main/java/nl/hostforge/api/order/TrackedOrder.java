package nl.hostforge.api.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.hostforge.api.quote.LineBody;
import nl.hostforge.api.quote.TotalsBody;
import nl.hostforge.api.quote.VatBody;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepOverview;
import nl.hostforge.messages.order.StepState;

/**
 * An order as whoever holds its link sees it: what was ordered and how far it is, nothing about the person.
 *
 * @param stalled whether it waits for us to look at it
 */
record TrackedOrder(
        @Schema(type = "string", example = "HF-10001") OrderNumber number,
        OrderStatus status,

        @Schema(
                type = "string",
                example = "nl",
                allowableValues = {"nl", "en"})
        Language language,

        Instant createdAt,
        Instant changedAt,
        List<LineBody> lines,
        TotalsBody totals,
        VatBody vat,

        @Schema(description = "Why it was rejected", nullable = true)
        String rejection,

        @Schema(description = "The plan and how far it is; empty until approved")
        List<TrackedStep> steps,

        boolean stalled,

        @Schema(description = "Number of the order's last event", example = "12")
        long version) {
    static TrackedOrder of(OrderDetails order, Language reader) {
        return new TrackedOrder(
                order.number(),
                order.status(),
                order.language(),
                order.createdAt(),
                order.changedAt(),
                order.lines().stream().map(line -> LineBody.of(line, reader)).toList(),
                TotalsBody.of(order.totals()),
                VatBody.of(order.vat(), null),
                order.rejection(),
                order.steps().stream().map(step -> TrackedStep.of(step, reader)).toList(),
                order.parked() || !order.stalls().isEmpty(),
                order.version());
    }

    /**
     * How far one step is, without a provider's words, which may be about the person.
     *
     * @param sentence a short phrase, in the reader's language
     */
    record TrackedStep(
            @Schema(example = "PROVISION_HOSTING/1") String step,
            StepKind kind,

            @Schema(description = "The order line it is about; null for a step of the whole order", nullable = true)
            Integer lineNumber,

            StepState state,
            @Schema(example = "1") int attempt,

            @Schema(description = "When the next attempt is made, while it waits", nullable = true)
            Instant nextAttemptAt,

            @Schema(example = "The hosting is being set up") String sentence) {
        static TrackedStep of(StepOverview step, Language reader) {
            return new TrackedStep(
                    step.stepId().value(),
                    step.kind(),
                    step.lineNumber(),
                    step.state(),
                    step.attempt(),
                    step.nextAttemptAt(),
                    StepSentences.of(step.kind(), step.state(), reader));
        }
    }
}

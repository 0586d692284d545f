package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.CompensationOverview;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.OrderOverview;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepOverview;
import nl.hostforge.messages.order.StepState;
import nl.hostforge.messages.readmodel.Page;

/** What staff gets about orders, in lists and about their outside work. What was erased is null. */
final class OrderBodies {
    private OrderBodies() {}

    /** An order as one row of the list; the fields mean what they mean in {@link OrderOverview}. */
    record OrderRow(
            @Schema(type = "string", format = "uuid") OrderId id,
            @Schema(example = "HF-10001") String number,
            OrderStatus status,
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            @Schema(nullable = true) String customerName,
            @Schema(nullable = true) String email,
            boolean attachedToExisting,
            List<String> domains,
            Amount gross,
            boolean needsAttention,
            int stepsFinished,
            int stepsPlanned,
            Instant createdAt,
            Instant changedAt,
            long version) {
        static OrderRow of(OrderOverview overview) {
            return new OrderRow(
                    overview.id(),
                    overview.number().value(),
                    overview.status(),
                    overview.customerId(),
                    overview.customerName(),
                    overview.email(),
                    overview.attachedToExisting(),
                    overview.domains().stream().map(DomainName::value).toList(),
                    Amount.of(overview.gross()),
                    overview.needsAttention(),
                    overview.stepsFinished(),
                    overview.stepsPlanned(),
                    overview.createdAt(),
                    overview.changedAt(),
                    overview.version());
        }
    }

    /** A page of the list. */
    record OrderRows(
            List<OrderRow> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {
        static OrderRows of(Page<OrderOverview> page) {
            return new OrderRows(page.items().stream().map(OrderRow::of).toList(), page.nextCursor());
        }
    }

    /** How far one provisioning step is; the fields mean what they mean in {@link StepOverview}. */
    record AdminStep(
            @Schema(example = "REGISTER_DOMAIN/2") String step,
            StepKind kind,
            @Schema(nullable = true) Integer lineNumber,
            List<String> waitsFor,
            StepState state,
            int round,
            int attempt,
            @Schema(nullable = true) String provider,
            @Schema(nullable = true) String failureCode,

            @Schema(description = "The provider's own words", nullable = true)
            String failureWords,

            @Schema(nullable = true) Instant nextAttemptAt,
            @Schema(nullable = true) String providerReference,
            Map<String, String> facts,
            Instant changedAt) {
        static AdminStep of(StepOverview step) {
            return new AdminStep(
                    step.stepId().value(),
                    step.kind(),
                    step.lineNumber(),
                    step.waitsFor().stream().map(StepId::value).toList(),
                    step.state(),
                    step.round(),
                    step.attempt(),
                    step.provider(),
                    step.failureCode(),
                    step.failureWords(),
                    step.nextAttemptAt(),
                    step.providerReference(),
                    step.facts(),
                    step.changedAt());
        }
    }

    /** How far the undoing of one step's effect is; the fields mean what they mean in {@link CompensationOverview}. */
    record AdminCompensation(
            @Schema(example = "REMOVE_HOSTING/1") String compensation,
            CompensationKind kind,
            @Schema(nullable = true) Integer lineNumber,
            String step,
            CompensationState state,
            int round,
            @Schema(nullable = true) String failureCode,

            @Schema(description = "The provider's own words", nullable = true)
            String failureWords,

            @Schema(nullable = true) String providerReference,
            Instant changedAt) {
        static AdminCompensation of(CompensationOverview compensation) {
            return new AdminCompensation(
                    compensation.compensationId().value(),
                    compensation.kind(),
                    compensation.lineNumber(),
                    compensation.stepId().value(),
                    compensation.state(),
                    compensation.round(),
                    compensation.failureCode(),
                    compensation.failureWords(),
                    compensation.providerReference(),
                    compensation.changedAt());
        }
    }
}

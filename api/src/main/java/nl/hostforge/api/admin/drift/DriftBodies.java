package nl.hostforge.api.admin.drift;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.DriftCheckOverview;
import nl.hostforge.messages.drift.DriftCheckState;
import nl.hostforge.messages.drift.DriftDetails;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftOverview;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.messages.drift.DriftStep;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;

/** What goes over the line; the fields mean what they mean in {@link DriftOverview} and {@link DriftCheckOverview}. */
final class DriftBodies {
    private DriftBodies() {}

    record FindingRow(
            @Schema(type = "string", format = "uuid") DriftFindingId id,
            Provider provider,
            ServiceKind kind,

            @Schema(description = "The provider's own id of the thing")
            String thing,

            ServiceTrait trait,

            @Schema(description = "What the log says", example = "active")
            String ours,

            @Schema(description = "What the provider says", example = "suspended")
            String theirs,

            @Schema(description = "What accepting does") DriftRemedy remedy,
            DriftState state,

            @Schema(description = "A domain name or an invoice's number", nullable = true)
            String label,

            @Schema(description = "Ours, as the thing bears it", nullable = true)
            String reference,

            @Schema(type = "string", format = "uuid", nullable = true)
            CustomerId customerId,

            @Schema(type = "string", format = "uuid", nullable = true)
            OrderId orderId,

            Instant foundAt,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) Instant closedAt,

            @Schema(description = "What the provider has since it was put right", nullable = true)
            String proof,

            @Schema(description = "Why putting it right failed last", nullable = true)
            String code,

            @Schema(description = "The provider's own words to that", nullable = true)
            String words,

            @Schema(nullable = true) Instant nextAttemptAt) {
        static FindingRow of(DriftOverview finding) {
            var difference = finding.difference();
            return new FindingRow(
                    finding.id(),
                    difference.provider(),
                    difference.kind(),
                    difference.thing(),
                    difference.trait(),
                    difference.ours(),
                    difference.theirs(),
                    difference.remedy(),
                    finding.state(),
                    difference.label(),
                    difference.reference(),
                    difference.customerId(),
                    difference.orderId(),
                    finding.foundAt(),
                    finding.decidedAt(),
                    finding.closedAt(),
                    finding.proof(),
                    finding.code(),
                    finding.words(),
                    finding.nextAttemptAt());
        }
    }

    record FindingRows(
            List<FindingRow> items,

            @Schema(description = "Absent at the end of the list", nullable = true)
            String nextCursor) {
        static FindingRows of(Page<DriftOverview> page) {
            return new FindingRows(page.items().stream().map(FindingRow::of).toList(), page.nextCursor());
        }
    }

    /** A finding with what happened to it, the first first. */
    record FindingWhole(FindingRow finding, List<FindingStep> history) {
        static FindingWhole of(DriftDetails details, Function<DriftStep, String> nameOf) {
            return new FindingWhole(
                    FindingRow.of(details.overview()),
                    details.history().stream()
                            .map(step -> FindingStep.of(step, nameOf.apply(step)))
                            .toList());
        }
    }

    record FindingStep(
            @Schema(example = "drift.DriftAccepted") String what,
            Instant at,
            ActorKind actorKind,
            @Schema(nullable = true) String actorId,

            @Schema(description = "A staff member's e-mail address, as long as it is known", nullable = true)
            String actorName,

            @Schema(description = "The actor's own words; absent once erased", nullable = true)
            String reason) {
        static FindingStep of(DriftStep step, String actorName) {
            return new FindingStep(step.what(), step.at(), step.actorKind(), step.actorId(), actorName, step.reason());
        }
    }

    /** Why a finding is decided so. */
    record DecisionReason(
            @Schema(description = "For the audit trail", example = "The customer asked for it by phone")
            @NotBlank
            @Size(max = 500)
            String reason) {}

    /** Which provider is to be compared. */
    record CheckAsked(
            @Schema(description = "Absent for all", nullable = true)
            Provider provider) {}

    record CheckRow(
            Provider provider,
            UUID checkId,
            DriftCheckState state,

            @Schema(description = "What it compares now; absent once it ended", nullable = true)
            ServiceKind kind,

            @Schema(description = "How many things of the provider it has compared")
            long looked,

            @Schema(description = "How many differences it saw, known ones included")
            long differences,

            Instant startedAt,
            Instant movedAt,
            @Schema(nullable = true) Instant endedAt,

            @Schema(description = "Why it waits, or why it ended early", nullable = true)
            String words) {
        static CheckRow of(DriftCheckOverview check) {
            return new CheckRow(
                    check.provider(),
                    check.checkId(),
                    check.state(),
                    check.kind(),
                    check.looked(),
                    check.differences(),
                    check.startedAt(),
                    check.movedAt(),
                    check.endedAt(),
                    check.words());
        }
    }

    record CheckRows(
            List<CheckRow> checks,

            @Schema(description = "How many findings somebody still has to do something about")
            long open) {}
}

package nl.hostforge.api.admin.processing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.processing.DeadLetterDecision;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.DeadLetterOverview;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.processing.Handled;
import nl.hostforge.messages.processing.JobOverview;
import nl.hostforge.messages.processing.JobState;
import nl.hostforge.messages.processing.ProcessorKind;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.processing.Trouble;
import nl.hostforge.messages.readmodel.Page;

/** What staff sends and gets about parked events, jobs and event processors. */
final class ProcessingBodies {
    private ProcessingBodies() {}

    /** An event that a processor could not handle; the fields mean what they mean in {@link DeadLetterOverview}. */
    record DeadLetterRow(
            @Schema(type = "string", format = "uuid") DeadLetterId id,
            @Schema(example = "order-overview-g1") String processor,
            ProcessorKind kind,

            @Schema(description = "Absent where the processor fills no read model", nullable = true)
            GenerationState generation,

            @Schema(example = "order.OrderApproved") String eventType,
            String eventId,
            String streamId,

            @Schema(description = "The event's number within its stream, from 0")
            long sequence,

            @Schema(description = "Its place in the log", nullable = true)
            Long position,

            @Schema(type = "string", format = "uuid", nullable = true)
            OrderId orderId,

            @Schema(example = "HF-10001", nullable = true) String orderNumber,
            Instant happenedAt,
            Instant parkedAt,

            @Schema(description = "Absent of an event that only waits behind another", nullable = true)
            Instant triedAt,

            int attempts,

            @Schema(description = "Absent of an event that only waits behind another", nullable = true)
            String causeType,

            @Schema(nullable = true) String causeMessage,

            @Schema(description = "Whether it is what the others of its sequence wait for")
            boolean first,

            @Schema(description = "How many events wait behind it")
            long waiting,

            @Schema(description = "Whether the node that answers could try it again")
            boolean here) {
        static DeadLetterRow of(DeadLetterOverview letter) {
            var parked = letter.parked();
            return new DeadLetterRow(
                    letter.id(),
                    parked.processor(),
                    letter.kind(),
                    letter.generation(),
                    parked.eventType(),
                    parked.eventId(),
                    parked.streamId(),
                    parked.sequence(),
                    letter.position(),
                    letter.orderId(),
                    text(letter.orderNumber()),
                    letter.happenedAt(),
                    letter.parkedAt(),
                    letter.triedAt(),
                    letter.attempts(),
                    parked.causeType(),
                    letter.causeMessage(),
                    letter.first(),
                    letter.waiting(),
                    letter.here());
        }
    }

    record DeadLetterRows(
            List<DeadLetterRow> items,

            @Schema(description = "Absent at the end of the list", nullable = true)
            String nextCursor) {
        static DeadLetterRows of(Page<DeadLetterOverview> page) {
            return new DeadLetterRows(
                    page.items().stream().map(DeadLetterRow::of).toList(), page.nextCursor());
        }
    }

    /** What came of trying again. */
    record RetryResult(
            @Schema(
                    description = "An event behind it that failed in its turn; absent if all were handled",
                    nullable = true)
            DeadLetterRow stoppedAt) {
        static RetryResult of(Handled handled) {
            return new RetryResult(handled.failed() == null ? null : DeadLetterRow.of(handled.failed()));
        }
    }

    /** Why an event is never handled. */
    record DiscardReason(
            @Schema(description = "For the audit trail", example = "Written by a test") @NotBlank @Size(max = 500)
            String reason) {}

    /** What somebody decided about a dead letter. */
    record DecisionRow(
            @Schema(type = "string", format = "uuid") DeadLetterId deadLetterId,

            @Schema(example = "processing.DeadLetterDiscarded")
            String what,

            @Schema(example = "order-overview-g1") String processor,
            @Schema(example = "order.OrderApproved") String eventType,
            String streamId,
            long sequence,

            @Schema(description = "The kind of failure then; absent of an event that only waited", nullable = true)
            String causeType,

            Instant at,
            ActorKind actorKind,
            @Schema(nullable = true) String actorId,

            @Schema(description = "A staff member's e-mail address, as long as it is known", nullable = true)
            String actorName,

            @Schema(description = "The actor's own words; absent once erased", nullable = true)
            String reason) {
        static DecisionRow of(DeadLetterDecision decision, String actorName) {
            var parked = decision.parked();
            return new DecisionRow(
                    decision.deadLetterId(),
                    decision.what(),
                    parked.processor(),
                    parked.eventType(),
                    parked.streamId(),
                    parked.sequence(),
                    parked.causeType(),
                    decision.at(),
                    decision.actorKind(),
                    decision.actorId(),
                    actorName,
                    decision.reason());
        }
    }

    record DecisionRows(
            List<DecisionRow> items,

            @Schema(description = "Absent at the end of the list", nullable = true)
            String nextCursor) {}

    /** A durable job; the fields mean what they mean in {@link JobOverview}. */
    record JobRow(
            String id,
            @Schema(example = "provisioning") String task,

            @Schema(example = "REGISTER_DOMAIN/1", nullable = true)
            String work,

            @Schema(type = "string", format = "uuid", nullable = true)
            OrderId orderId,

            @Schema(example = "HF-10001", nullable = true) String orderNumber,
            JobState state,

            @Schema(description = "The attempt that comes next or is under way, from 1")
            int attempt,

            @Schema(nullable = true) Instant since,

            @Schema(
                    description = "When it is taken up; absent if only when somebody has looked after it",
                    nullable = true)
            Instant dueAt,

            @Schema(description = "When something of our own last failed in it", nullable = true)
            Instant failedAt,

            @Schema(description = "Who works on it", nullable = true)
            String node) {
        static JobRow of(JobOverview job) {
            return new JobRow(
                    job.id(),
                    job.task(),
                    job.work(),
                    job.orderId(),
                    text(job.orderNumber()),
                    job.state(),
                    job.attempt(),
                    job.since(),
                    job.state() == JobState.GIVEN_UP ? null : job.dueAt(),
                    job.failedAt(),
                    job.node());
        }
    }

    record JobRows(
            List<JobRow> items,

            @Schema(description = "Absent at the end of the list", nullable = true)
            String nextCursor) {
        static JobRows of(Page<JobOverview> page) {
            return new JobRows(page.items().stream().map(JobRow::of).toList(), page.nextCursor());
        }
    }

    /** How far an event processor has come; the fields mean what they mean in {@link ProcessorOverview}. */
    record ProcessorRow(
            @Schema(example = "order-overview-g1") String name,
            ProcessorKind kind,

            @Schema(description = "Absent where it fills no read model", nullable = true)
            GenerationState generation,

            @Schema(description = "Whether the node that answers has its role")
            boolean here,

            @Schema(nullable = true) Long position,
            long head,
            long lagEvents,
            double lagSeconds,
            boolean caughtUp,
            long deadLetters,
            List<SegmentRow> segments) {
        static ProcessorRow of(ProcessorOverview processor) {
            return new ProcessorRow(
                    processor.name(),
                    processor.kind(),
                    processor.generation(),
                    processor.here(),
                    processor.position(),
                    processor.head(),
                    processor.lagEvents(),
                    processor.lag().toMillis() / 1_000.0,
                    processor.caughtUp(),
                    processor.deadLetters(),
                    processor.segments().stream().map(SegmentRow::of).toList());
        }
    }

    /** A part of a processor's work. */
    record SegmentRow(
            int number,

            @Schema(description = "The process that works on it; absent if none does", nullable = true)
            String node,

            @Schema(nullable = true) Long position,

            @Schema(description = "Why it does not go on", nullable = true)
            String error) {
        static SegmentRow of(ProcessorOverview.Segment segment) {
            return new SegmentRow(segment.number(), segment.node(), segment.position(), segment.error());
        }
    }

    record ProcessorRows(List<ProcessorRow> processors) {}

    /** How much failed and how much waits. */
    record TroubleCounts(
            @Schema(description = "Parked events, those included that wait behind one")
            long deadLetters,

            @Schema(description = "How many lines the list of dead letters has")
            long stuck,

            @Schema(description = "Jobs by state") Map<JobState, Long> jobs) {
        static TroubleCounts of(Trouble trouble) {
            return new TroubleCounts(trouble.allDeadLetters(), trouble.stuck(), trouble.jobs());
        }
    }

    private static String text(OrderNumber number) {
        return number == null ? null : number.value();
    }
}

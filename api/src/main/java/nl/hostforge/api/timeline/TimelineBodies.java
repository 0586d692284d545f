package nl.hostforge.api.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** What staff gets about what happened. */
final class TimelineBodies {
    private TimelineBodies() {}

    record Timeline(List<TimelineLine> entries) {}

    /** @param sequence number of the event within its stream, from 0 */
    record TimelineLine(
            long sequence,
            Instant at,
            ActorKind actorKind,
            @Schema(nullable = true) String actorId,

            @Schema(description = "A staff member's e-mail address, as long as it is known", nullable = true)
            String actorName,

            @Schema(example = "order.OrderApproved") String eventType,

            @Schema(description = "The actor's own words; absent once erased", nullable = true)
            String reason,

            Map<String, String> facts,
            List<TimelineChange> changes,
            String sentence) {
        static TimelineLine of(TimelineEntry entry, String actorName) {
            return new TimelineLine(
                    entry.sequence(),
                    entry.at(),
                    entry.actorKind(),
                    entry.actorId(),
                    actorName,
                    entry.eventType(),
                    entry.reason(),
                    entry.facts(),
                    entry.changes().stream()
                            .map(change -> new TimelineChange(change.field(), change.before(), change.after()))
                            .toList(),
                    entry.sentence());
        }
    }

    /** Old and new value of one field; null where it was not there or was erased. */
    record TimelineChange(
            @Schema(example = "address.city") String field,
            @Schema(nullable = true) String before,
            @Schema(nullable = true) String after) {}
}

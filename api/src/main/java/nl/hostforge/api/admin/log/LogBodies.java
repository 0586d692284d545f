package nl.hostforge.api.admin.log;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.StreamPart;
import nl.hostforge.messages.log.StreamPart.StreamEvent;
import nl.hostforge.messages.log.StreamState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What admins get about a stream. What was erased is null; transfer codes show as dots. */
final class LogBodies {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LogBodies() {}

    record StreamEvents(
            @Schema(example = "HostingPackage") String aggregate,

            @Schema(description = "Number of the stream's last event")
            long last,

            List<LogEvent> events,

            @Schema(description = "Where the next part begins; absent at the end", nullable = true)
            Long next) {
        static StreamEvents of(StreamPart part) {
            var events = part.events().stream().map(LogEvent::of).toList();
            var end = events.isEmpty() ? part.last() : events.getLast().sequence();
            return new StreamEvents(part.aggregate(), part.last(), events, end < part.last() ? end + 1 : null);
        }
    }

    record LogEvent(
            long sequence,
            Instant at,
            @Schema(example = "order.OrderApproved") String type,
            @Schema(example = "1") String revision,
            ActorKind actorKind,
            @Schema(nullable = true) String actorId,

            @Schema(description = "The actor's own words; absent once erased", nullable = true)
            String reason,

            @Schema(nullable = true) String causedBy,

            @Schema(type = "object", description = "The event's fields")
            JsonNode payload) {
        static LogEvent of(StreamEvent event) {
            return new LogEvent(
                    event.sequence(),
                    event.at(),
                    event.type(),
                    event.revision(),
                    event.actorKind(),
                    event.actorId(),
                    event.reason(),
                    event.causedBy(),
                    JSON.readTree(event.payload()));
        }
    }

    record AggregateState(
            @Schema(example = "HostingPackage") String aggregate,

            @Schema(description = "Number of the last event that counts")
            long version,

            Instant at,

            @Schema(type = "object", description = "What the aggregate decided by")
            JsonNode state) {
        static AggregateState of(StreamState state) {
            return new AggregateState(state.aggregate(), state.version(), state.at(), JSON.readTree(state.state()));
        }
    }
}

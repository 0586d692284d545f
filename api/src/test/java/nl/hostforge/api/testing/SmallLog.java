package nl.hostforge.api.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.LogQuery.FindStreamEvents;
import nl.hostforge.messages.log.LogQuery.FindStreamState;
import nl.hostforge.messages.log.StreamPart;
import nl.hostforge.messages.log.StreamPart.StreamEvent;
import nl.hostforge.messages.log.StreamState;
import org.axonframework.queryhandling.QueryHandler;

/** A log with one stream of three events, each of which counts one on. */
public class SmallLog {
    public static final String STREAM = "counter/one";

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @QueryHandler
    Optional<StreamPart> answer(FindStreamEvents query) {
        if (!query.stream().equals(STREAM)) return Optional.empty();
        var events = List.of(event(0), event(1), event(2)).stream()
                .filter(event -> event.sequence() >= query.from())
                .limit(query.limit())
                .toList();
        return Optional.of(new StreamPart(STREAM, "Counter", 2, events));
    }

    @QueryHandler
    Optional<StreamState> answer(FindStreamState query) {
        if (!query.stream().equals(STREAM)) return Optional.empty();
        var version =
                Math.min(2, query.moment().event() == null ? 2 : query.moment().event());
        return Optional.of(new StreamState(STREAM, "Counter", version, AT, "{\"count\":" + (version + 1) + "}"));
    }

    private static StreamEvent event(long sequence) {
        return new StreamEvent(
                sequence, AT, "counter.Counted", "1", ActorKind.SYSTEM, null, null, null, "{\"by\":1,\"name\":null}");
    }
}

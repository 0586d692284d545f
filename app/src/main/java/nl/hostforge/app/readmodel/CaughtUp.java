package nl.hostforge.app.readmodel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whether a read model has handled all that the log held when it was asked. A processor stores how far it came with
 * each batch, but every few seconds only while it passes over events of others; so what lies behind a stored position is
 * looked at, and only what that segment has to handle counts.
 */
@Component
class CaughtUp {
    /** Nothing tells of a token that was stored on another node, so it is looked for. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private static final int NOT_AT_ALL = 0;

    private final EventStore log;
    private final Generations generations;
    private final JdbcClient database;
    private final StoredTokens tokens;
    private final Map<String, ReadModel> models;

    CaughtUp(
            EventStore log, Generations generations, JdbcClient database, StoredTokens tokens, List<ReadModel> models) {
        this.log = log;
        this.generations = generations;
        this.database = database;
        this.tokens = tokens;
        this.models = models.stream().collect(Collectors.toMap(ReadModel::name, Function.identity()));
    }

    @QueryHandler
    boolean answer(AwaitCaughtUp query) throws InterruptedException {
        var model = models.get(query.readModel());
        var end = position(log.createHeadToken());
        var deadline = System.nanoTime() + query.atMost().toNanos();
        while (true) {
            var live = generations.live(model.name()).orElseThrow();
            if (hasHandled(model, live, end)) return !hasParked(live);
            if (System.nanoTime() > deadline) return false;
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean hasHandled(ReadModel model, Generation live, long end) throws InterruptedException {
        var stored = tokens.of(live.processor());
        if (stored.isEmpty() || stored.containsValue(null)) return end < 0;
        var handlers = new AnnotationEventHandlerAdapter(model.projection(live));
        var segments = stored.keySet().stream().mapToInt(Integer::intValue).toArray();
        for (var token : stored.entrySet()) {
            var segment = Segment.computeSegment(token.getKey(), segments);
            if (waits(token.getValue(), segment, handlers, end)) return false;
        }
        return true;
    }

    private boolean waits(TrackingToken from, Segment segment, AnnotationEventHandlerAdapter handlers, long end)
            throws InterruptedException {
        try (var events = log.openStream(from)) {
            while (events.hasNextAvailable(NOT_AT_ALL, TimeUnit.MILLISECONDS)) {
                var event = events.nextAvailable();
                if (position(event.trackingToken()) > end) return false; // it happened after the question
                if (isFor(segment, event) && handlers.canHandle(event)) return true;
            }
            return false;
        }
    }

    /** As the processors share their work: by the stream that an event is of. */
    private static boolean isFor(Segment segment, TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain
                && segment.matches(Objects.hashCode(domain.getAggregateIdentifier()));
    }

    private boolean hasParked(Generation live) {
        return database.sql("select exists (select from dead_letter_entry where processing_group = ?)")
                .param(live.processor())
                .query(Boolean.class)
                .single();
    }

    private static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}

package nl.hostforge.app.timetravel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.LogQuery.FindStreamEvents;
import nl.hostforge.messages.log.LogQuery.FindStreamState;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.log.StreamPart;
import nl.hostforge.messages.log.StreamPart.StreamEvent;
import nl.hostforge.messages.log.StreamState;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Revision;
import org.springframework.stereotype.Component;

/** Tells what happened in a stream and what its aggregate knew then, read from the log whenever it is asked for. */
@Component
class Streams {
    private final EventStore log;
    private final Aggregates aggregates;
    private final Vault vault;

    Streams(EventStore log, Aggregates aggregates, Vault vault) {
        this.log = log;
        this.aggregates = aggregates;
        this.vault = vault;
    }

    @QueryHandler
    Optional<StreamPart> answer(FindStreamEvents query) {
        return log.lastSequenceNumberFor(query.stream()).flatMap(last -> part(query, last));
    }

    @QueryHandler
    Optional<StreamState> answer(FindStreamState query) {
        // from the first event, since a snapshot would hide the moments before it
        var events = log.readEvents(query.stream(), 0)
                .asStream()
                .filter(event -> query.moment().includes(event.getSequenceNumber(), event.getTimestamp()))
                .toList();
        return events.isEmpty() ? Optional.empty() : state(events);
    }

    private Optional<StreamPart> part(FindStreamEvents query, long last) {
        var first = log.readEvents(query.stream(), Math.min(query.from(), last)).peek();
        var events = log.readEvents(query.stream(), query.from())
                .asStream()
                .limit(query.limit())
                .map(this::tell)
                .toList();
        return Optional.of(new StreamPart(query.stream(), first.getType(), last, events));
    }

    private Optional<StreamState> state(List<? extends DomainEventMessage<?>> events) {
        var last = events.getLast();
        return aggregates
                .after(last.getType(), events)
                .map(state -> new StreamState(
                        last.getAggregateIdentifier(),
                        last.getType(),
                        last.getSequenceNumber(),
                        last.getTimestamp(),
                        state));
    }

    private StreamEvent tell(DomainEventMessage<?> event) {
        var metadata = event.getMetaData();
        var type = event.getPayloadType();
        return new StreamEvent(
                event.getSequenceNumber(),
                event.getTimestamp(),
                type.getAnnotation(StoredAs.class).value(),
                type.getAnnotation(Revision.class).value(),
                kind(metadata.get(Metadata.ACTOR_KIND)),
                metadata.get(Metadata.ACTOR_ID) instanceof String id ? id : null,
                metadata.get(Metadata.REASON) instanceof String line
                        ? vault.openLine(line, Metadata.REASON).orElse(null)
                        : null,
                metadata.get(Metadata.CAUSATION_ID) instanceof String cause ? cause : null,
                ReadableJson.of(event.getPayload()));
    }

    /** What no request caused, HostForge did by itself. */
    private static ActorKind kind(Object written) {
        return Arrays.stream(ActorKind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElse(ActorKind.SYSTEM);
    }
}

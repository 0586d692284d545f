package nl.hostforge.query.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.readmodel.TimelineEntry;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Makes a history of a stream, read from the log whenever it is asked for: streams are short, and what an erasure took
 * from the log is gone from here too.
 */
@Component
class Histories {
    private final EventStore log;
    private final Vault vault;

    Histories(EventStore log, Vault vault) {
        this.log = log;
        this.vault = vault;
    }

    /** @return all that happened, oldest first; empty if there is no such stream */
    <E> List<TimelineEntry> of(Object aggregateId, Class<E> family, Fold<E> fold) {
        var entries = new ArrayList<TimelineEntry>();
        // from the first event, since a snapshot would hide those before it
        log.readEvents(aggregateId.toString(), 0)
                .asStream()
                .forEach(event ->
                        entries.add(entry(event, fold.tell(family.cast(event.getPayload()), event.getTimestamp()))));
        return entries;
    }

    /** @return whether a stream goes on after this event; one short look at an index */
    boolean goesOnAfter(Object aggregateId, long sequence) {
        return log.lastSequenceNumberFor(aggregateId.toString()).orElse(-1L) > sequence;
    }

    private TimelineEntry entry(DomainEventMessage<?> event, Told told) {
        var metadata = event.getMetaData();
        return new TimelineEntry(
                event.getSequenceNumber(),
                event.getTimestamp(),
                kind(metadata.get(Metadata.ACTOR_KIND)),
                metadata.get(Metadata.ACTOR_ID) instanceof String id ? id : null,
                event.getPayloadType().getAnnotation(StoredAs.class).value(),
                metadata.get(Metadata.REASON) instanceof String line
                        ? vault.openLine(line, Metadata.REASON).orElse(null)
                        : null,
                told.facts(),
                told.changes(),
                told.sentence());
    }

    /** What no request caused, HostForge did by itself. */
    private static ActorKind kind(Object written) {
        return Arrays.stream(ActorKind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElse(ActorKind.SYSTEM);
    }
}

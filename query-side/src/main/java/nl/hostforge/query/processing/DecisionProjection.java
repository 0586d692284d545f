package nl.hostforge.query.processing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.processing.DeadLetterEvent;
import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterDiscarded;
import nl.hostforge.messages.processing.DeadLetterEvent.DeadLetterRetried;
import nl.hostforge.messages.processing.Parked;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies each decision into a row of its own, which never changes. */
class DecisionProjection {
    private final JdbcClient database;
    private final String table;

    DecisionProjection(JdbcClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @EventHandler
    void on(
            DeadLetterEvent event,
            @MessageIdentifier String id,
            @SequenceNumber long version,
            @org.axonframework.eventhandling.Timestamp Instant at,
            MetaData metadata) {
        var parked = parked(event);
        database.sql("insert into " + table
                        + " (id, dead_letter_id, what, processor, event_id, event_type, stream_id, sequence, cause_type,"
                        + " decided_at, actor_kind, actor_id, sealed_reason, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.fromString(id),
                        event.deadLetterId().value(),
                        event.getClass().getAnnotation(StoredAs.class).value(),
                        parked.processor(),
                        parked.eventId(),
                        parked.eventType(),
                        parked.streamId(),
                        parked.sequence(),
                        parked.causeType(),
                        Timestamp.from(at),
                        metadata.get(Metadata.ACTOR_KIND),
                        metadata.get(Metadata.ACTOR_ID),
                        metadata.get(Metadata.REASON),
                        version)
                .update();
    }

    private static Parked parked(DeadLetterEvent event) {
        return switch (event) {
            case DeadLetterRetried retried -> retried.parked();
            case DeadLetterDiscarded discarded -> discarded.parked();
        };
    }
}

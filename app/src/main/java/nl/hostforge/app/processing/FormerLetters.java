package nl.hostforge.app.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.app.log.StoredTypes;
import nl.hostforge.messages.identity.Ids;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A dead letter keeps its event as it was stored when it was parked, and Axon reads it back without its upcasters: a
 * letter that is older than a change of its event's shape would be misread in silence. So letters are brought up to date
 * before they are handled again. This rewrites the queue, never the log. Where one event became two, the second follows
 * it in its sequence.
 */
@Component
public class FormerLetters {
    private static final String READ = """
            select dead_letter_id, processing_group, sequence_identifier, sequence_index, type, aggregate_identifier,
                   sequence_number, event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data
            from dead_letter_entry where processing_group = ? and sequence_identifier = ?
            order by sequence_index desc for update""";

    private static final String COPY = """
            insert into dead_letter_entry (dead_letter_id, processing_group, sequence_identifier, sequence_index,
                   message_type, event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data, type,
                   aggregate_identifier, sequence_number, token_type, token, enqueued_at, last_touched, diagnostics)
            select ?, processing_group, sequence_identifier, sequence_index + ?,
                   message_type, event_identifier, time_stamp, ?, ?, ?, meta_data, type,
                   aggregate_identifier, sequence_number, token_type, token, enqueued_at, last_touched, diagnostics
            from dead_letter_entry where dead_letter_id = ?""";

    private final JdbcClient database;
    private final StoredTypes types;
    private final Serializer serializer;
    private final Configuration axon;

    FormerLetters(
            JdbcClient database,
            StoredTypes types,
            @Qualifier("eventSerializer") Serializer serializer,
            Configuration axon) {
        this.database = database;
        this.types = types;
        this.serializer = serializer;
        this.axon = axon;
    }

    private record Letter(
            String id, String processor, String sequence, long index, GenericDomainEventEntry<byte[]> event) {}

    /**
     * Brings the letters of a sequence up to date; one that is so already stays untouched.
     *
     * @param sequence the letters that wait for one another, as the queue names them
     */
    @Transactional
    public void bringUpToDate(String processor, String sequence) {
        database.sql(READ).params(processor, sequence).query(FormerLetters::read).list().stream()
                .filter(letter -> isFormer(letter.event()))
                .forEach(this::rewrite); // from the sequence's end, so that what was moved back stays where it is
    }

    private boolean isFormer(GenericDomainEventEntry<byte[]> event) {
        var stored = event.getPayload().getType();
        return types.classOf(stored.getName())
                .map(type -> type.getAnnotation(Revision.class))
                .map(today -> !today.value().equals(stored.getRevision()))
                .orElse(true);
    }

    private void rewrite(Letter letter) {
        var today = axon.upcasterChain()
                .upcast(Stream.of(new InitialEventRepresentation(letter.event(), serializer)))
                .toList();
        if (today.isEmpty()) throw new IllegalStateException("an upcaster left nothing of " + letter.id());
        moveBack(letter, today.size() - 1);
        for (var next = 1; next < today.size(); next++) copy(letter, next, today.get(next));
        replace(letter, today.getFirst());
    }

    private void moveBack(Letter letter, int places) {
        if (places == 0) return;
        List<Long> behind = database.sql("select sequence_index from dead_letter_entry where processing_group = ?"
                        + " and sequence_identifier = ? and sequence_index > ? order by sequence_index desc")
                .params(letter.processor(), letter.sequence(), letter.index())
                .query(Long.class)
                .list();
        for (var index : behind)
            database.sql("update dead_letter_entry set sequence_index = sequence_index + ? where processing_group = ?"
                            + " and sequence_identifier = ? and sequence_index = ?")
                    .params(places, letter.processor(), letter.sequence(), index)
                    .update();
    }

    private void copy(Letter letter, int places, IntermediateEventRepresentation event) {
        var payload = event.getData(byte[].class);
        database.sql(COPY)
                .params(
                        Ids.next().toString(),
                        places,
                        payload.getType().getName(),
                        payload.getType().getRevision(),
                        payload.getData(),
                        letter.id())
                .update();
    }

    private void replace(Letter letter, IntermediateEventRepresentation event) {
        var payload = event.getData(byte[].class);
        database.sql("update dead_letter_entry set payload_type = ?, payload_revision = ?, payload = ?"
                        + " where dead_letter_id = ?")
                .params(payload.getType().getName(), payload.getType().getRevision(), payload.getData(), letter.id())
                .update();
    }

    private static Letter read(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString("dead_letter_id"),
                row.getString("processing_group"),
                row.getString("sequence_identifier"),
                row.getLong("sequence_index"),
                new GenericDomainEventEntry<>(
                        row.getString("type"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("event_identifier"),
                        row.getString("time_stamp"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("meta_data")));
    }
}

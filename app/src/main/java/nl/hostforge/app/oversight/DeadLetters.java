package nl.hostforge.app.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.hostforge.app.oversight.Processors.Processor;
import nl.hostforge.app.readmodel.StoredTokens;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.DeadLetterOverview;
import nl.hostforge.messages.processing.Parked;
import nl.hostforge.messages.processing.ProcessorKind;
import nl.hostforge.messages.readmodel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the queues of parked events, but never what these say: neither payload nor metadata. A letter's identifier sorts
 * by the time it was parked, so a page ends at one.
 */
@Component
class DeadLetters {
    private static final String ORDER = "Order";
    private static final String LETTERS = """
            select dead_letter_id, processing_group, sequence_identifier, event_identifier, payload_type, type,
                   aggregate_identifier, sequence_number, time_stamp, enqueued_at, last_touched, cause_type,
                   cause_message, token_type, token, convert_from(diagnostics, 'UTF8')::jsonb ->> 'attempts' as attempts,
                   not exists (select from dead_letter_entry before
                               where before.processing_group = letter.processing_group
                                 and before.sequence_identifier = letter.sequence_identifier
                                 and before.sequence_index < letter.sequence_index) as first,
                   (select count(*) from dead_letter_entry behind
                    where behind.processing_group = letter.processing_group
                      and behind.sequence_identifier = letter.sequence_identifier
                      and behind.sequence_index > letter.sequence_index) as waiting
            from dead_letter_entry letter
            """;

    private final JdbcClient database;
    private final Processors processors;
    private final OrderNumbers numbers;
    private final StoredTokens tokens;

    DeadLetters(JdbcClient database, Processors processors, OrderNumbers numbers, StoredTokens tokens) {
        this.database = database;
        this.processors = processors;
        this.numbers = numbers;
        this.tokens = tokens;
    }

    Page<DeadLetterOverview> page(String processor, boolean waitingToo, String cursor, int limit) {
        var behind = cursor == null ? null : place(cursor);
        var rows = database.sql("select * from (" + LETTERS + """
                         where (cast(:processor as text) is null or processing_group = :processor)
                           and (cast(:behind as text) is null or dead_letter_id < :behind)) letter
                         where first or :waitingToo order by dead_letter_id desc limit :rows""")
                .param("processor", processor)
                .param("behind", behind)
                .param("waitingToo", waitingToo)
                .param("rows", limit + 1)
                .query(this::row)
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(
                told(shown), rows.size() > limit ? shown.getLast().id().toString() : null);
    }

    Optional<DeadLetterOverview> find(DeadLetterId id) {
        var rows = database.sql(LETTERS + " where dead_letter_id = :id")
                .param("id", id.toString())
                .query(this::row)
                .list();
        return told(rows).stream().findFirst();
    }

    /** @return the sequence that a letter is part of */
    Optional<Sequence> sequenceOf(DeadLetterId id) {
        return database.sql("select processing_group, sequence_identifier from dead_letter_entry"
                        + " where dead_letter_id = :id")
                .param("id", id.toString())
                .query((row, index) -> new Sequence(row.getString(1), row.getString(2)))
                .optional();
    }

    /** @return what the others of a sequence wait for; empty if nothing of it is parked any more */
    Optional<DeadLetterOverview> firstOf(Sequence sequence) {
        var rows = database.sql(LETTERS + """
                         where processing_group = :processor and sequence_identifier = :sequence
                         order by sequence_index limit 1""")
                .param("processor", sequence.processor())
                .param("sequence", sequence.identifier())
                .query(this::row)
                .list();
        return told(rows).stream().findFirst();
    }

    /**
     * Events that have to be handled one after the other.
     *
     * @param processor in whose queue they stand
     * @param identifier unique within that queue
     */
    record Sequence(String processor, String identifier) {}

    /** @return parked events by processor */
    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        database.sql("select processing_group, count(*) from dead_letter_entry group by processing_group")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return Collections.unmodifiableMap(counts);
    }

    long sequences() {
        return database.sql("select count(distinct (processing_group, sequence_identifier)) from dead_letter_entry")
                .query(Long.class)
                .single();
    }

    /** @return how many sequences the fullest queue holds */
    long mostSequences() {
        return database.sql("select coalesce(max(held), 0) from (select count(distinct sequence_identifier) as held"
                        + " from dead_letter_entry group by processing_group) queue")
                .query(Long.class)
                .single();
    }

    /** Takes a letter out of its queue; what waits behind it waits on. It may be gone already. */
    void remove(DeadLetterId id) {
        database.sql("delete from dead_letter_entry where dead_letter_id = :id")
                .param("id", id.toString())
                .update();
    }

    private record Row(
            DeadLetterId id,
            Parked parked,
            Long position,
            OrderId orderId,
            Instant happenedAt,
            Instant parkedAt,
            Instant touchedAt,
            int attempts,
            String causeMessage,
            boolean first,
            long waiting) {}

    private Row row(ResultSet row, int index) throws SQLException {
        var causeType = row.getString("cause_type");
        var attempts = row.getString("attempts");
        var stream = row.getString("aggregate_identifier");
        return new Row(
                DeadLetterId.of(row.getString("dead_letter_id")),
                new Parked(
                        row.getString("processing_group"),
                        row.getString("event_identifier"),
                        row.getString("payload_type"),
                        stream,
                        row.getLong("sequence_number"),
                        causeType),
                position(row.getString("token_type"), row.getBytes("token")),
                ORDER.equals(row.getString("type")) ? OrderId.of(stream) : null,
                Instant.parse(row.getString("time_stamp")),
                Instant.parse(row.getString("enqueued_at")),
                Instant.parse(row.getString("last_touched")),
                attempts != null ? Integer.parseInt(attempts) : causeType == null ? 0 : 1,
                row.getString("cause_message"),
                row.getBoolean("first"),
                row.getLong("waiting"));
    }

    private List<DeadLetterOverview> told(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        var known = processors.all().stream().collect(Collectors.toMap(Processor::name, processor -> processor));
        var orders = numbers.of(rows.stream().map(Row::orderId).toList());
        return rows.stream().map(row -> told(row, known, orders)).toList();
    }

    private static DeadLetterOverview told(Row row, Map<String, Processor> known, Map<OrderId, OrderNumber> orders) {
        var processor = known.get(row.parked().processor());
        return new DeadLetterOverview(
                row.id(),
                row.parked(),
                processor == null ? ProcessorKind.HOUSEKEEPING : processor.kind(),
                processor == null ? null : processor.generation(),
                row.position(),
                row.orderId(),
                row.orderId() == null ? null : orders.get(row.orderId()),
                row.happenedAt(),
                row.parkedAt(),
                row.attempts() == 0 ? null : row.touchedAt(),
                row.attempts(),
                row.causeMessage(),
                row.first(),
                row.waiting(),
                processor != null && processor.deadLetters().isPresent());
    }

    private Long position(String type, byte[] stored) {
        var token = tokens.read(type, stored);
        if (token == null) return null;
        var position = token.position();
        return position.isPresent() ? position.getAsLong() : null;
    }

    private static String place(String cursor) {
        try {
            return UUID.fromString(cursor).toString();
        } catch (IllegalArgumentException otherwise) {
            throw InvalidCursor.refused();
        }
    }
}

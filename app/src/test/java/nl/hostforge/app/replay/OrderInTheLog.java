package nl.hostforge.app.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an order's row has to say, told from the log's table by code that shares nothing with the projection. */
record OrderInTheLog(
        String id, String number, String status, String gross, Instant createdAt, Instant changedAt, long version) {
    private record Stored(long position, long sequence, String type, String number, String gross, Instant at) {}

    /** @return as the order was after its event of this number */
    static OrderInTheLog after(JdbcClient database, String order, long version) {
        OrderInTheLog told = null;
        for (var event : stream(database, order)) if (event.sequence() <= version) told = next(told, order, event);
        return told;
    }

    /** @return number of the last event of the order's up to a place in the log; -1 where there was none yet */
    static long versionAt(JdbcClient database, String order, long position) {
        return stream(database, order).stream()
                .filter(event -> event.position() <= position)
                .mapToLong(Stored::sequence)
                .max()
                .orElse(-1);
    }

    static OrderInTheLog shown(JsonNode row) {
        return new OrderInTheLog(
                row.at("/id").asString(),
                row.at("/number").asString(),
                row.at("/status").asString(),
                row.at("/gross/amount").asString(),
                Instant.parse(row.at("/createdAt").asString()),
                Instant.parse(row.at("/changedAt").asString()),
                row.at("/version").asLong());
    }

    private static OrderInTheLog next(OrderInTheLog before, String order, Stored event) {
        return switch (event.type()) {
            case "order.OrderCreated" ->
                new OrderInTheLog(
                        order, event.number(), "PENDING", event.gross(), event.at(), event.at(), event.sequence());
            case "order.OrderCorrected" -> before.with(before.status(), event.gross(), event);
            case "order.OrderCancelled" -> before.with("CANCELLED", before.gross(), event);
            default -> throw new IllegalStateException("not part of this load: " + event.type());
        };
    }

    private OrderInTheLog with(String status, String gross, Stored event) {
        return new OrderInTheLog(id, number, status, gross, createdAt, event.at(), event.sequence());
    }

    private static List<Stored> stream(JdbcClient database, String order) {
        return database.sql("""
                        select global_index, sequence_number, payload_type, time_stamp, content ->> 'number' as number,
                               content #>> '{totals,gross,amount}' as gross
                        from domain_event_entry, lateral (select convert_from(payload, 'UTF8')::jsonb as content) it
                        where aggregate_identifier = ? order by sequence_number""")
                .param(UUID.fromString(order).toString())
                .query((row, index) -> new Stored(
                        row.getLong("global_index"),
                        row.getLong("sequence_number"),
                        row.getString("payload_type"),
                        row.getString("number"),
                        row.getString("gross"),
                        Instant.parse(row.getString("time_stamp"))))
                .list();
    }
}

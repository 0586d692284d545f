package nl.hostforge.benchmark.growth;

import static org.axonframework.eventsourcing.eventstore.jdbc.statements.JdbcEventStorageEngineStatements.createTokenAt;
import static org.axonframework.eventsourcing.eventstore.jdbc.statements.JdbcEventStorageEngineStatements.lastSequenceNumberFor;
import static org.axonframework.eventsourcing.eventstore.jdbc.statements.JdbcEventStorageEngineStatements.readEventDataWithGaps;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import nl.hostforge.app.log.LogStatements;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.product.LongLog;
import nl.hostforge.benchmark.product.Node;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * The four statements by which a log is read, as PostgreSQL runs them in one of five million events, and how long a
 * position for a date takes. The plans are what {@code docs/adr/0019-growth.md} quotes.
 *
 * <p>Arguments: events, by default 5,000,000; a folder for the database, which is kept.
 */
public final class StatementsInALongLog {
    private static final Duration DAY = Duration.ofDays(1);

    private StatementsInALongLog() {}

    public static void main(String[] arguments) throws Exception {
        var events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000_000;
        var limits = new Limits();
        try (var node = Node.start(Node.folder(arguments, 1), Node.COMMANDS);
                var connection = node.connect()) {
            new LongLog(node).fill(events);
            explain(node, connection);
            for (var days : List.of(0, 1, 30, 365, 1000, 4000)) {
                var millis = millisOfTokenAt(node, Instant.now().minus(DAY.multipliedBy(days)));
                limits.atMost("position for a date %d days ago, ms".formatted(days), millis, 100);
            }
        }
        limits.end();
    }

    private static void explain(Node node, Connection connection) throws SQLException {
        var schema = node.bean(EventSchema.class);
        var stream = node.ask("select aggregate_identifier from domain_event_entry where type = 'Order'"
                + " and global_index > (select max(global_index) / 2 from domain_event_entry) limit 1");
        var middle = Long.parseLong(node.ask("select max(global_index) / 2 from domain_event_entry"));
        var gaps = LongStream.rangeClosed(1, 20)
                .map(gap -> middle - 3 * gap)
                .boxed()
                .toList();
        print(connection, "a stream with its snapshot", LogStatements.stream(connection, schema, stream));
        print(
                connection,
                "the next batch, gaps before it",
                readEventDataWithGaps(connection, schema, middle, 500, gaps));
        print(connection, "the last number of a stream", lastSequenceNumberFor(connection, schema, stream));
        for (var days : List.of(1, 1000)) {
            var date = Instant.now().minus(DAY.multipliedBy(days));
            var since = "a position for a date " + days + " days ago";
            print(connection, since, LogStatements.firstSince(connection, schema, date));
            print(connection, since + ", as Axon asks", createTokenAt(connection, schema, date));
        }
    }

    /** The driver writes a prepared statement out with its values. */
    private static void print(Connection connection, String what, PreparedStatement prepared) throws SQLException {
        System.out.println("-- " + what);
        try (prepared;
                var statement = connection.createStatement();
                var plan = statement.executeQuery("explain (analyze, buffers) " + prepared)) {
            while (plan.next()) System.out.println("   " + plan.getString(1));
        }
    }

    private static double millisOfTokenAt(Node node, Instant time) {
        var begin = System.nanoTime();
        node.bean(EventStore.class).createTokenAt(time);
        return (System.nanoTime() - begin) / 1e6;
    }
}

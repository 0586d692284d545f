package nl.hostforge.benchmark.commands;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.hostforge.benchmark.measure.Clients.Caller;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.messages.identity.Ids;
import org.axonframework.common.DateTimeUtils;

/**
 * What storing an event costs at least: a prepared insert of a row with the bytes of the last event of the log, into a
 * table with the log's columns and indexes, committed each by itself on a connection of the caller's own.
 */
final class PlainInserts {
    private static final String COLUMNS = "event_identifier, aggregate_identifier, sequence_number, type, time_stamp,"
            + " payload_type, payload_revision, payload, meta_data";

    private final Node node;
    private final String table;
    private final Row row;

    private record Row(String type, String payloadType, String revision, byte[] payload, byte[] metadata) {}

    private PlainInserts(Node node, String table, Row row) {
        this.node = node;
        this.table = table;
        this.row = row;
    }

    /** @return inserts into a table of their own, empty as yet */
    static PlainInserts into(Node node, String table) throws SQLException {
        node.execute(
                "drop table if exists " + table, "create table " + table + " (like domain_event_entry including all)");
        try (var connection = node.connect();
                var statement = connection.createStatement();
                var last =
                        statement.executeQuery("select * from domain_event_entry order by global_index desc limit 1")) {
            last.next();
            return new PlainInserts(
                    node,
                    table,
                    new Row(
                            last.getString("type"),
                            last.getString("payload_type"),
                            last.getString("payload_revision"),
                            last.getBytes("payload"),
                            last.getBytes("meta_data")));
        }
    }

    Caller caller() throws SQLException {
        var connection = node.connect();
        var insert = connection.prepareStatement(
                "insert into " + table + " (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        return new Inserting(connection, insert, row);
    }

    private record Inserting(Connection connection, PreparedStatement insert, Row row) implements Caller {
        @Override
        public void call() throws SQLException {
            insert.setString(1, Ids.next().toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setLong(3, 0);
            insert.setString(4, row.type());
            insert.setString(5, DateTimeUtils.formatInstant(Instant.now()));
            insert.setString(6, row.payloadType());
            insert.setString(7, row.revision());
            insert.setBytes(8, row.payload());
            insert.setBytes(9, row.metadata());
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Override
    public String toString() {
        return "a row of " + row.payloadType() + " with " + row.payload().length + " + " + row.metadata().length
                + " bytes";
    }
}

package nl.hostforge.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.hostforge.messages.log.Metadata;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the log as one JSON object per line, in its order, as it is stored: what is personal stays sealed. Of the metadata
 * it takes what kind of actor caused an event and what it follows from; who of the staff it was, from where and in what
 * words stays behind.
 */
public final class LogExport {
    private static final String EVENTS = "select global_index, event_identifier, type, aggregate_identifier,"
            + " sequence_number, payload_type, payload_revision, time_stamp, payload, meta_data"
            + " from domain_event_entry order by global_index";
    private static final List<String> TOLD =
            List.of(Metadata.ACTOR_KIND, Metadata.CORRELATION_ID, Metadata.CAUSATION_ID);
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private LogExport() {}

    /**
     * In one snapshot of the database, and never more than some rows in memory.
     *
     * @param connection whose transaction is ended
     * @param file replaced if it is there
     * @return how many events it wrote
     */
    public static long write(Connection connection, Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        var events = 0L;
        try (var statement = connection.prepareStatement(EVENTS);
                var out = JSON.writer()
                        .withRootValueSeparator("\n")
                        .createGenerator(Files.newBufferedWriter(file, UTF_8))) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                for (; rows.next(); events++) write(rows, out);
            }
            if (events > 0) out.writeRaw('\n');
        } finally {
            connection.rollback();
        }
        return events;
    }

    private static void write(ResultSet row, JsonGenerator out) throws SQLException {
        out.writeStartObject();
        out.writeNumberProperty("position", row.getLong("global_index"));
        out.writeStringProperty("eventId", row.getString("event_identifier"));
        out.writeStringProperty("type", row.getString("payload_type"));
        out.writeStringProperty("revision", row.getString("payload_revision"));
        out.writeStringProperty("at", row.getString("time_stamp"));
        out.writeStringProperty("aggregateType", row.getString("type"));
        out.writeStringProperty("aggregateId", row.getString("aggregate_identifier"));
        out.writeNumberProperty("sequence", row.getLong("sequence_number"));
        out.writeName("payload");
        out.writeRawValue(new String(row.getBytes("payload"), UTF_8));
        out.writeObjectPropertyStart("metadata");
        var metadata = row.getBytes("meta_data");
        if (metadata != null) {
            var told = JSON.readTree(metadata);
            for (var name : TOLD)
                if (told.path(name).isString())
                    out.writeStringProperty(name, told.path(name).asString());
        }
        out.writeEndObject();
        out.writeEndObject();
    }
}

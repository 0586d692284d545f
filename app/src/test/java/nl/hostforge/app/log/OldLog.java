package nl.hostforge.app.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log as release 0.1 of 28 November 2026 wrote it (commit 974cdb1), with its keys: what {@code ./hostforge demo} did,
 * and one customer who moved. Everybody in it was made up for the demo.
 */
final class OldLog {
    private static final Path FOLDER = Path.of("src", "test", "resources", "old-log");
    private static final JsonMapper JSON = JsonMapper.shared();

    private OldLog() {}

    /** The key that wrapped its personal keys. */
    static String masterKey() throws IOException {
        return Files.readString(FOLDER.resolve("master.key")).strip();
    }

    /** What its read models showed when it was written. */
    static JsonNode expected() throws IOException {
        return JSON.readTree(Files.readString(FOLDER.resolve("expected.json")));
    }

    /** Makes today's schema in an empty database and fills the log. */
    static void restoreTo(DataSource server) throws IOException {
        Flyway.configure().dataSource(server).load().migrate();
        var database = JdbcClient.create(server);
        for (var event : lines("events.ndjson.gz"))
            database.sql("""
                            insert into domain_event_entry (global_index, event_identifier, aggregate_identifier,
                                   sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)
                            overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            event.at("/position").asLong(),
                            event.at("/id").asString(),
                            event.at("/stream").asString(),
                            event.at("/number").asLong(),
                            event.at("/type").asString(),
                            event.at("/at").asString(),
                            event.at("/payloadType").asString(),
                            event.at("/revision").asString(null),
                            event.at("/payload").asString().getBytes(StandardCharsets.UTF_8),
                            event.at("/metaData").asString().getBytes(StandardCharsets.UTF_8))
                    .update();
        database.sql("select setval(pg_get_serial_sequence('domain_event_entry', 'global_index'),"
                        + " (select max(global_index) from domain_event_entry))")
                .query(Long.class)
                .single();
        for (var key : lines("keys.ndjson.gz"))
            database.sql("insert into personal_key (key_ref, wrapped, master_key_id, created_at) values (?, ?, ?, ?)")
                    .params(
                            key.at("/ref").asString(),
                            Base64.getMimeDecoder().decode(key.at("/wrapped").asString()),
                            key.at("/masterKeyId").asString(null),
                            Timestamp.from(OffsetDateTime.parse(key.at("/at").asString())
                                    .toInstant()))
                    .update();
    }

    private static List<JsonNode> lines(String file) throws IOException {
        try (InputStream stored = Files.newInputStream(FOLDER.resolve(file));
                var reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(stored), StandardCharsets.UTF_8))) {
            return reader.lines().map(JSON::readTree).toList();
        }
    }
}

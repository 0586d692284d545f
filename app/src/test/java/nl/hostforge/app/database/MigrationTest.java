package nl.hostforge.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/** As a cluster does it: a job migrates, the nodes only look; settings that are secret come from files. */
class MigrationTest {
    private EmbeddedServer server;
    private Path secrets;

    @BeforeEach
    void start() throws IOException, SQLException {
        server = EmbeddedServer.startIn(TemporaryData.folder());
        secrets = TemporaryData.folder();
        Files.writeString(secrets.resolve("hostforge.database.password"), "postgres\n");
        Files.writeString(
                secrets.resolve("hostforge.privacy.master-key"), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_node_that_may_not_migrate_refuses_an_empty_database_and_starts_on_a_migrated_one() throws Exception {
        assertThatThrownBy(this::node)
                .rootCause()
                .hasMessageContaining("run HostForge with the argument 'migrate' first")
                .hasMessageContaining("not applied to database: 1");
        assertThat(tables()).doesNotContain("domain_event_entry");

        HostForge.main(settings("migrate"));
        HostForge.main(settings("migrate")); // a job may be tried again
        assertThat(tables()).contains("domain_event_entry", "flyway_schema_history", "scheduled_tasks");

        aNewerVersionMigrated(); // while this one still runs, and may have to start again
        assertThatCode(this::node).doesNotThrowAnyException();
    }

    private void aNewerVersionMigrated() throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), "postgres", "postgres")) {
            connection.createStatement().execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                       installed_by, execution_time, success)
                    select max(installed_rank) + 1, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1,
                           'postgres', 1, true
                    from flyway_schema_history""");
        }
    }

    private void node() {
        SpringApplication.run(HostForge.class, settings("--hostforge.catalogue.fill=false"))
                .close();
    }

    private String[] settings(String first) {
        return Stream.of(
                        first,
                        "--spring.config.import=configtree:" + secrets + "/",
                        "--hostforge.database.url=" + server.url(),
                        "--hostforge.database.username=postgres",
                        "--hostforge.database.migrate-at-start=false",
                        "--hostforge.privacy.erasure-list=" + secrets.resolve("erasures.list"),
                        "--server.port=0",
                        "--management.server.port=0")
                .toArray(String[]::new);
    }

    private List<String> tables() throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), "postgres", "postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery("select string_agg(tablename, ',') from pg_tables where schemaname = 'public'")) {
            rows.next();
            var names = rows.getString(1);
            return names == null ? List.of() : List.of(names.split(","));
        }
    }
}

package nl.hostforge.integration.pace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL server for the tests of the pace, with its tables; it ends with their process. */
final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** @return a pool of connections without a pool: each is new, as those of another node are */
    static DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(SERVER.getJdbcUrl("postgres", "postgres"));
        return source;
    }

    private static EmbeddedPostgres start() {
        try (var script = TestDatabase.class.getResourceAsStream("/db/migration/V52__provider_pace.sql")) {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var migration = connection.createStatement()) {
                migration.execute(new String(script.readAllBytes(), UTF_8));
            }
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package nl.hostforge.integration.pace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** One PostgreSQL server for the tests of the pace, with its tables; it ends with their process. */
final class TestDatabase {
    private static final List<String> SCRIPTS = List.of("V52__provider_pace.sql", "V60__product_time.sql");
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    private static String script(String name) throws IOException {
        try (var script = TestDatabase.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(script.readAllBytes(), UTF_8);
        }
    }

    /** @return a pool of connections like a node's own */
    static DataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(SERVER.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(16);
        return pool;
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var migration = connection.createStatement()) {
                for (var name : SCRIPTS) migration.execute(script(name));
            }
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

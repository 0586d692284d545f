package nl.hostforge.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives and dies with this process and keeps its data. Durability is asserted, since the
 * embedded distribution's own default is to lose data in a crash. One folder serves one process: a second start refuses.
 * A server that a killed process left behind is stopped first.
 */
public final class EmbeddedServer implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 120;

    private final EmbeddedPostgres server;
    private final FolderLock lock;

    private EmbeddedServer(EmbeddedPostgres server, FolderLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /** Starts one that archives nothing. */
    static EmbeddedServer startIn(Path data) throws IOException, SQLException {
        return startIn(data, null);
    }

    /**
     * @param data the folder to keep data in; made if it is not there
     * @param archive where each part of the write-ahead log is copied to; null where nothing is archived
     * @throws IllegalStateException if another process works in that folder, or the server is not durable
     */
    static EmbeddedServer startIn(Path data, Path archive) throws IOException, SQLException {
        var lock = FolderLock.on(data);
        try {
            return startIn(data, archive, START, lock);
        } catch (IOException | SQLException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /**
     * Starts one whose data may have to be read from an archive first.
     *
     * @param patience how long that may take
     * @param lock on the data folder; closed with the server
     */
    public static EmbeddedServer startIn(Path data, Path archive, Duration patience, FolderLock lock)
            throws IOException, SQLException {
        var folder = folder(data);
        new OrphanedServer(folder).stop();
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // Spring closes this bean after everything that uses it
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("archive_mode", archive == null ? "off" : "on")
                .setServerConfig("archive_timeout", "60")
                .setServerConfig("log_min_messages", "log") // what an error says can quote what is personal
                .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(patience)
                .start();
        assertDurable(server);
        if (archive != null) archiveTo(server, archive.toAbsolutePath());
        LOG.info("embedded PostgreSQL keeps its data in {}", folder.toAbsolutePath());
        return new EmbeddedServer(server, lock);
    }

    /** @return the server's own folder within a data folder */
    public static Path folder(Path data) {
        return data.resolve("postgres");
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }

    /**
     * Tells the server how to archive; a part that is archived again, since a crash came before that was noted, is the same.
     * See <a href="https://www.postgresql.org/docs/current/continuous-archiving.html">continuous archiving</a>.
     */
    private static void archiveTo(EmbeddedPostgres server, Path archive) throws SQLException, IOException {
        Files.createDirectories(archive);
        var part = "\"" + archive + "/%f\"";
        var command = "test -f " + part + " || (cp \"%p\" " + part + ".partial && sync " + part + ".partial && mv "
                + part + ".partial " + part + ")";
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter system set archive_command = '" + command.replace("'", "''") + "'");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void assertDurable(EmbeddedPostgres server) throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
                try (var answer = statement.executeQuery("show " + setting)) {
                    answer.next();
                    if (!"on".equals(answer.getString(1).toLowerCase(Locale.ROOT))) {
                        server.close();
                        throw new IllegalStateException("PostgreSQL runs with " + setting + " = " + answer.getString(1)
                                + ", so a crash could lose what was confirmed");
                    }
                }
        }
    }
}

package nl.hostforge.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
final class EmbeddedServer implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 120;

    private final EmbeddedPostgres server;
    private final FileChannel lockFile;
    private final FileLock lock; // held in a field: as a local it was collected, and a second start got in

    private EmbeddedServer(EmbeddedPostgres server, FileChannel lockFile, FileLock lock) {
        this.server = server;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * @param data the folder to keep data in; made if it is not there
     * @throws IllegalStateException if another process works in that folder, or the server is not durable
     */
    static EmbeddedServer startIn(Path data) throws IOException, SQLException {
        Files.createDirectories(data);
        var lockFile =
                FileChannel.open(data.resolve("hostforge.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(lockFile);
        if (lock == null) {
            lockFile.close();
            throw new IllegalStateException("another HostForge already runs on the data folder " + data.toAbsolutePath()
                    + "; stop it first, or name another folder with HOSTFORGE_DATABASE_DATA");
        }
        var folder = data.resolve("postgres");
        new OrphanedServer(folder).stop();
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // Spring closes this bean after everything that uses it
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(START)
                .start();
        assertDurable(server);
        LOG.info("embedded PostgreSQL keeps its data in {}", folder.toAbsolutePath());
        return new EmbeddedServer(server, lockFile, lock);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.release();
        lockFile.close();
    }

    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
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

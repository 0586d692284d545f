package nl.hostforge.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import nl.hostforge.app.database.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the embedded server's data while it serves. The embedded distribution has neither pg_dump nor pg_basebackup, so
 * this follows PostgreSQL's <a
 * href="https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP">low-level
 * procedure</a>. A back-up holds personal data only as the database does: without the master key, which is not in it,
 * names and addresses of the log stay closed, but those of the read models are readable.
 */
public final class BaseBackup {
    private static final Logger LOG = LoggerFactory.getLogger(BaseBackup.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NOW =
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    /** The file in a back-up that tells from which moment on it can be restored to. */
    static final String ENDED = "backup_ended";

    private static final String WAL_FILE = "[0-9A-F]{24}";

    private final Path folder;
    private final Clock clock;

    /** @param data the data folder of a HostForge that runs with the embedded database */
    public BaseBackup(Path data, Clock clock) {
        this.folder = EmbeddedServer.folder(data);
        this.clock = clock;
    }

    /**
     * @param target the folder of all back-ups; made if it is not there
     * @return the back-up's own folder in it, named after the time in UTC; there only once it is complete
     * @throws IllegalStateException if no HostForge runs there
     */
    public Path into(Path target) throws IOException, SQLException {
        var complete = target.resolve("hostforge-" + NAME.format(clock.instant()));
        var partial = complete.resolveSibling(complete.getFileName() + ".partial");
        Files.createDirectories(target);
        try (var connection = connect()) {
            var first = begin(connection);
            ServerFiles.copyRunning(folder, partial);
            var last = end(connection, partial);
            copyLog(first, last, partial.resolve("pg_wal"));
            ServerFiles.write(partial.resolve(ENDED), ask(connection, NOW));
        }
        Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("backed up to {}", complete.toAbsolutePath());
        return complete;
    }

    private Connection connect() throws IOException, SQLException {
        var process = folder.resolve("postmaster.pid");
        if (!Files.exists(process))
            throw new IllegalStateException("no HostForge runs on " + folder.toAbsolutePath()
                    + "; a stopped one is backed up by copying its data folder");
        var port = Files.readAllLines(process).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    /** @return the first file of the write-ahead log that the back-up needs; a slot keeps all from there while it lasts */
    private static String begin(Connection connection) throws SQLException {
        ask(connection, "select pg_create_physical_replication_slot('hostforge_backup', true, true)::text");
        return ask(connection, "select pg_walfile_name(pg_backup_start('hostforge', true))");
    }

    /** @return the last file of the write-ahead log that the back-up needs */
    private static String end(Connection connection, Path copy) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var stopped = statement.executeQuery(
                        "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)")) {
            stopped.next();
            ServerFiles.write(copy.resolve("backup_label"), stopped.getString(2));
            var tablespaces = stopped.getString(3);
            if (tablespaces != null && !tablespaces.isBlank())
                ServerFiles.write(copy.resolve("tablespace_map"), tablespaces);
            return stopped.getString(1);
        }
    }

    private void copyLog(String first, String last, Path copy) throws IOException {
        try (var files = Files.list(folder.resolve("pg_wal"))) {
            for (var file : files.filter(
                            file -> between(first, last, file.getFileName().toString()))
                    .toList()) ServerFiles.copyFile(file, copy.resolve(file.getFileName()));
        }
        if (!Files.exists(copy.resolve(first)) || !Files.exists(copy.resolve(last)))
            throw new IOException("the write-ahead log from " + first + " to " + last + " was not all there");
    }

    private static boolean between(String first, String last, String file) {
        return file.matches(WAL_FILE) && file.compareTo(first) >= 0 && file.compareTo(last) <= 0;
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}

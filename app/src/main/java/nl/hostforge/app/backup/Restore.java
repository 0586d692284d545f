package nl.hostforge.app.backup;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.app.database.EmbeddedServer;
import nl.hostforge.app.database.FolderLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a back-up in the place of a stopped HostForge's data and reads the write-ahead log onwards from there, to its end
 * or to a moment. What was in that place is kept beside it. Master key and erasure list stay as they are: an erasure that
 * the restored log does not know is applied again at the next start.
 */
public final class Restore {
    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final Path data;
    private final Path archive;
    private final Clock clock;

    /**
     * @param data the data folder to restore into
     * @param archive where the write-ahead log was archived; null if it was not
     */
    public Restore(Path data, Path archive, Clock clock) {
        this.data = data;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * @param backup as {@link BaseBackup} made it
     * @param until what was committed after this moment is left out; null: as far as the log goes
     * @return where the log ends now
     * @throws IllegalArgumentException if that is no back-up, or the moment lies before its end
     * @throws IllegalStateException if a HostForge runs on the data folder
     */
    public EndOfLog from(Path backup, Instant until) throws IOException, SQLException {
        if (!Files.exists(backup.resolve("backup_label")))
            throw new IllegalArgumentException(backup.toAbsolutePath() + " is no complete back-up of HostForge");
        var ended =
                Instant.parse(Files.readString(backup.resolve(BaseBackup.ENDED)).strip());
        if (until != null && until.isBefore(ended))
            throw new IllegalArgumentException(
                    until + " lies before the back-up's end, " + ended + "; take an earlier back-up");
        var lock = FolderLock.on(data);
        try {
            replaceBy(backup, until);
            return recover(lock);
        } catch (IOException | SQLException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private void replaceBy(Path backup, Instant until) throws IOException {
        var folder = EmbeddedServer.folder(data);
        var restored = data.resolve("postgres.restored");
        setAside(restored); // of a restore that was interrupted
        var former = setAside(folder);
        ServerFiles.copy(backup, restored);
        ServerFiles.write(restored.resolve("recovery.signal"), "");
        ServerFiles.write(restored.resolve("postgresql.auto.conf"), settings(restored, former, until));
        Files.move(restored, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return where it is now; null if there was nothing */
    private Path setAside(Path folder) throws IOException {
        if (!Files.exists(folder)) return null;
        var aside = folder.resolveSibling(
                folder.getFileName() + ".before-" + clock.instant().toString().replace(":", ""));
        Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("what was in {} is kept in {}", folder, aside.toAbsolutePath());
        return aside;
    }

    /** What the lost server had not archived yet may still lie in its own folder. */
    private String settings(Path restored, Path former, Instant until) throws IOException {
        var sources = new ArrayList<String>();
        if (archive != null) sources.add(copyFrom(archive));
        if (former != null) sources.add(copyFrom(former.resolve("pg_wal")));
        var lines = new ArrayList<>(kept(restored.resolve("postgresql.auto.conf")));
        lines.add(setting("restore_command", sources.isEmpty() ? "false" : String.join(" || ", sources)));
        lines.add(setting("hot_standby", "off")); // nobody reads before the end is reached
        if (until != null) {
            lines.add(setting("recovery_target_time", until.toString().replace("Z", "+00")));
            lines.add(setting("recovery_target_action", "promote"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> kept(Path settings) throws IOException {
        if (!Files.exists(settings)) return List.of();
        return Files.readAllLines(settings).stream()
                .filter(not(line -> line.startsWith("recovery_target")
                        || line.startsWith("restore_command")
                        || line.startsWith("hot_standby")))
                .toList();
    }

    private static String copyFrom(Path folder) {
        return "cp \"" + folder.toAbsolutePath() + "/%f\" \"%p\"";
    }

    private static String setting(String name, String value) {
        return name + " = '" + value.replace("'", "''") + "'";
    }

    /** Starts the server once, which reads the log on, so that the next start is as quick as any. */
    private EndOfLog recover(FolderLock lock) throws IOException, SQLException {
        EmbeddedServer server;
        try (var _ = new Watch(EmbeddedServer.folder(data))) {
            server = EmbeddedServer.startIn(data, archive, PATIENCE, lock);
        }
        try (server;
                var connection = DriverManager.getConnection(server.url(), "postgres", "postgres")) {
            return EndOfLog.in(connection);
        }
    }

    /** Ends the wait for a server that gave up: only one that runs has a process file. */
    private static final class Watch implements AutoCloseable {
        private static final Duration PAUSE = Duration.ofMillis(200);
        private static final Duration WITHOUT_SERVER = Duration.ofSeconds(10);

        private final Thread watching;

        Watch(Path folder) {
            var waiting = Thread.currentThread();
            var process = folder.resolve("postmaster.pid");
            watching = Thread.ofVirtual().start(() -> {
                try {
                    var lastSeen = System.nanoTime();
                    while (System.nanoTime() - lastSeen < WITHOUT_SERVER.toNanos()) {
                        if (Files.exists(process)) lastSeen = System.nanoTime();
                        Thread.sleep(PAUSE);
                    }
                    waiting.interrupt();
                } catch (InterruptedException notNeededAnyMore) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void close() {
            watching.interrupt();
        }
    }
}

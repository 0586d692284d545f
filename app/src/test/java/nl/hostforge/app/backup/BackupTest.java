package nl.hostforge.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.database.EmbeddedServer;
import nl.hostforge.app.database.FolderLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Back-ups are taken from a server that is being written to, as they are in life. */
class BackupTest {
    private final Path data = TemporaryData.folder();
    private final Path backups = TemporaryData.folder();
    private final Path archive = TemporaryData.folder();
    private final Path noArchive = null;

    @BeforeEach
    void aTable() throws Exception {
        try (var server = start(archive);
                var connection = connect(server)) {
            connection.createStatement().execute("create table written (number integer primary key)");
        }
    }

    @Test
    void everything_confirmed_before_the_disaster_is_there_after_a_restore_to_the_end_of_the_log() throws Exception {
        Path backup;
        int confirmed;
        try (var server = start(archive)) {
            var writer = new Writer(server);
            writer.writeAtLeast(200);
            backup = new BaseBackup(data, Clock.systemUTC()).into(backups);
            writer.writeAtLeast(200);
            confirmed = writer.stop();
        }
        new Restore(data, archive, Clock.systemUTC()).from(backup, null);

        assertThat(written()).isGreaterThanOrEqualTo(confirmed);
        assertNoneIsMissing();
    }

    @Test
    void a_restore_to_a_moment_leaves_out_what_came_after_it_and_can_be_taken_back() throws Exception {
        Path backup;
        Instant moment;
        int before;
        int after;
        try (var server = start(archive);
                var connection = connect(server)) {
            backup = new BaseBackup(data, Clock.systemUTC()).into(backups);
            before = write(connection, 1, 100);
            moment = now(connection);
            after = write(connection, before + 1, 100);
        }
        new Restore(data, archive, Clock.systemUTC()).from(backup, moment);
        assertThat(written()).isEqualTo(before);

        new Restore(data, archive, Clock.systemUTC()).from(backup, null);
        assertThat(written()).as("the newest history is that of the restore").isEqualTo(before);
        assertThat(setAside()).as("what was there is kept").isEqualTo(2);
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void without_an_archive_a_backup_brings_back_what_was_confirmed_until_it_ended() throws Exception {
        Path backup;
        int confirmed;
        try (var server = start(noArchive)) {
            var writer = new Writer(server);
            writer.writeAtLeast(200);
            confirmed = writer.count();
            backup = new BaseBackup(data, Clock.systemUTC()).into(backups);
            writer.stop();
        }
        var elsewhere = TemporaryData.folder();
        var end = new Restore(elsewhere, noArchive, Clock.systemUTC()).from(backup, null);

        assertThat(end).as("no events in this table").isEqualTo(new EndOfLog(0, null));
        try (var server =
                        EmbeddedServer.startIn(elsewhere, noArchive, Duration.ofMinutes(1), FolderLock.on(elsewhere));
                var connection = connect(server)) {
            assertThat(count(connection)).isGreaterThanOrEqualTo(confirmed);
        }
    }

    @Test
    void nothing_is_replaced_under_a_running_product_or_by_something_else_than_a_backup() throws Exception {
        var restore = new Restore(data, archive, Clock.systemUTC());
        assertThatThrownBy(() -> restore.from(backups, null)).hasMessageContaining("is no complete back-up");
        assertThatThrownBy(() -> new BaseBackup(data, Clock.systemUTC()).into(backups))
                .hasMessageContaining("no HostForge runs on");
        try (var server = start(archive)) {
            var backup = new BaseBackup(data, Clock.systemUTC()).into(backups);
            assertThatThrownBy(() -> restore.from(backup, null)).hasMessageContaining("another HostForge already runs");
            assertThat(count(connect(server))).isZero();
        }
    }

    @Test
    void a_moment_before_the_end_of_the_backup_is_refused_and_what_was_there_is_kept() throws Exception {
        Path backup;
        try (var server = start(archive);
                var connection = connect(server)) {
            write(connection, 1, 10);
            backup = new BaseBackup(data, Clock.systemUTC()).into(backups);
        }
        var longAgo = Instant.parse("2020-01-01T00:00:00Z");
        assertThatThrownBy(() -> new Restore(data, archive, Clock.systemUTC()).from(backup, longAgo))
                .hasMessageContaining("before the back-up's end");
        assertThat(written()).isEqualTo(10);
    }

    /** Writes numbers one by one, each in a transaction of its own, until told to stop. */
    private static final class Writer {
        private final AtomicInteger confirmed = new AtomicInteger();
        private final Thread thread;
        private volatile boolean stopped;

        Writer(EmbeddedServer server) {
            thread = Thread.ofVirtual().start(() -> {
                try (var connection = connect(server)) {
                    while (!stopped) {
                        write(connection, confirmed.get() + 1, 1);
                        confirmed.incrementAndGet();
                    }
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
        }

        void writeAtLeast(int more) {
            var goal = confirmed.get() + more;
            while (confirmed.get() < goal) {
                if (!thread.isAlive()) throw new IllegalStateException("the writer stopped");
                Thread.onSpinWait();
            }
        }

        int count() {
            return confirmed.get();
        }

        int stop() throws InterruptedException {
            stopped = true;
            thread.join();
            return confirmed.get();
        }
    }

    private EmbeddedServer start(Path archive) throws IOException, SQLException {
        return EmbeddedServer.startIn(data, archive, Duration.ofMinutes(1), FolderLock.on(data));
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), "postgres", "postgres");
    }

    private static int write(Connection connection, int first, int howMany) throws SQLException {
        try (var insert = connection.prepareStatement("insert into written values (?)")) {
            for (var number = first; number < first + howMany; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
            }
        }
        return first + howMany - 1;
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var answer = connection.createStatement().executeQuery("select clock_timestamp()")) {
            answer.next();
            return answer.getObject(1, java.time.OffsetDateTime.class).toInstant();
        }
    }

    private int written() throws IOException, SQLException {
        try (var server = start(archive);
                var connection = connect(server)) {
            return count(connection);
        }
    }

    private void assertNoneIsMissing() throws IOException, SQLException {
        try (var server = start(archive);
                var connection = connect(server);
                var answer = connection.createStatement().executeQuery("select max(number) = count(*) from written")) {
            answer.next();
            assertThat(answer.getBoolean(1)).isTrue();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var answer = connection.createStatement().executeQuery("select count(*) from written")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private long setAside() throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("postgres.before-"))
                    .count();
        }
    }
}

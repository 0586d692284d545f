package nl.hostforge.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.hostforge.app.TemporaryData;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {
    /** What a process that is killed leaves behind is a running server: this one starts it and waits to be killed. */
    static final class Victim {
        public static void main(String[] arguments) throws Exception {
            var server = EmbeddedServer.startIn(Path.of(arguments[0]));
            System.out.println("ADDRESS " + server.url());
            Thread.currentThread().join();
        }
    }

    @Test
    void data_is_durable_and_kept_from_start_to_start() throws Exception {
        var folder = TemporaryData.folder();
        try (var server = EmbeddedServer.startIn(folder)) {
            assertThat(ask(server.url(), "show fsync")).isEqualTo("on");
            assertThat(ask(server.url(), "show synchronous_commit")).isEqualTo("on");
            run(server.url(), "create table kept as select 42 as answer");
        }
        try (var server = EmbeddedServer.startIn(folder)) {
            assertThat(ask(server.url(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_second_start_on_one_folder_refuses_and_says_why() throws Exception {
        var folder = TemporaryData.folder();
        try (var server = EmbeddedServer.startIn(folder)) {
            assertThatThrownBy(() -> EmbeddedServer.startIn(folder))
                    .hasMessageContaining("another HostForge already runs on the data folder");
            assertThat(ask(server.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void after_a_kill_the_orphaned_server_is_stopped_and_what_was_committed_is_there() throws Exception {
        var folder = TemporaryData.folder();
        var victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = victim.inputReader()) {
            var url = address(output);
            run(url, "create table kept as select 42 as answer");
            victim.destroyForcibly().waitFor();
            assertThat(ask(url, "select answer from kept")).isEqualTo("42"); // the server outlived its process
        }
        try (var server = EmbeddedServer.startIn(folder)) {
            assertThat(ask(server.url(), "select answer from kept")).isEqualTo("42");
        }
    }

    private static String address(BufferedReader output) throws Exception {
        for (var line = output.readLine(); line != null; line = output.readLine())
            if (line.startsWith("ADDRESS ")) return line.substring("ADDRESS ".length());
        throw new IllegalStateException("the victim did not start");
    }

    private static String ask(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.createStatement().execute(statement);
        }
    }
}

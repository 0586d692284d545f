package nl.hostforge.app.crash;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kills the product after a mail went out and before that was noted. It is held there from outside, by a trigger on the
 * job table that waits for a lock of ours.
 */
class MailCrashIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String KEY = "killed-after-the-mail";
    private static final String READER = KEY + "@example.nl";

    private Sandbox sandbox;
    private SandboxControl control;
    private ProductProcess product;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + TemporaryData.folder(),
                "--sandbox.moneybird.requests-per-window=0");
        control = new SandboxControl("http://127.0.0.1:" + sandbox.port());
        product = new ProductProcess(TemporaryData.folder(), WithSandbox.settings(sandbox));
        product.start();
    }

    @AfterEach
    void stop() throws Exception {
        product.stop();
        sandbox.close();
    }

    @Test
    void a_mail_is_repeated_at_most_once_and_is_known_as_the_same() throws Exception {
        try (var holding = product.database()) {
            holdTheNote(holding);
            var placed = new HttpShop(product.address()).order(KEY, "populier.nl");
            assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
            within(PATIENCE, () -> assertThat(control.mails(READER)).hasSize(1));
            within(PATIENCE, () -> assertThat(waiting(holding)).isEqualTo(1));
            product.kill();
            letGo(holding);
        }
        product.start();

        within(PATIENCE, () -> assertThat(stateOfTheConfirmation()).isEqualTo("SENT"));
        var mails = control.mails(READER);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).path("messageId")).isEqualTo(mails.get(1).path("messageId"));
    }

    private static void holdTheNote(Connection holding) throws SQLException {
        execute(holding, "select pg_advisory_lock(4711)");
        execute(holding, """
                create function hold_the_note() returns trigger language plpgsql as
                'begin perform pg_advisory_xact_lock(4711); return new; end'""");
        execute(holding, """
                create trigger hold_the_note before update on scheduled_tasks for each row
                when (old.task_name = 'mail' and old.task_instance like 'ORDER_CONFIRMATION/%' and old.picked and not new.picked)
                execute function hold_the_note()""");
    }

    /** The server would carry out the waiting statement although its client is dead, so that is ended first. */
    private static void letGo(Connection holding) throws SQLException {
        execute(holding, "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory'");
        within(PATIENCE, () -> assertThat(waiting(holding)).isZero());
        execute(holding, "drop trigger hold_the_note on scheduled_tasks");
        execute(holding, "drop function hold_the_note");
    }

    private static int waiting(Connection connection) throws SQLException {
        return Integer.parseInt(
                text(connection, "select count(*) from pg_stat_activity where wait_event = 'advisory'"));
    }

    private String stateOfTheConfirmation() throws Exception {
        try (var connection = product.database()) {
            return text(
                    connection,
                    "select convert_from(task_data, 'UTF8')::json ->> 'state' from scheduled_tasks"
                            + " where task_name = 'mail' and task_instance like 'ORDER_CONFIRMATION/%'");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package nl.hostforge.app.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Holds whichever node comes into one window, from outside: a held call at the provider, or a lock on a table that its
 * next statement needs. The product has no hooks for this; it is killed, or stopped, while it waits.
 */
final class Trap {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final CrashWindow window;
    private final SandboxControl sandbox;
    private final Creation creation;
    private final PlacedOrder order;
    private final Connection holding;
    private final Connection watching;
    private String fault;

    /**
     * @param creation in which of its calls to providers a node is caught, where the window is about one
     * @param order whose provisioning is caught
     */
    Trap(CrashWindow window, Nodes nodes, SandboxControl sandbox, Creation creation, PlacedOrder order)
            throws SQLException {
        this.window = window;
        this.sandbox = sandbox;
        this.creation = creation;
        this.order = order;
        this.holding = nodes.database();
        this.holding.setAutoCommit(false);
        this.watching = nodes.database();
    }

    /** Sets the trap, before the order is approved. */
    void set() throws SQLException, IOException, InterruptedException {
        switch (window) {
            case EVENT_STORED_JOB_NOT_YET -> lock("scheduled_tasks");
            case JOB_CLAIMED_CALL_NOT_SENT -> hold(creation.lookUp(), "BEFORE_WORK");
            case PROVIDER_DONE_ANSWER_NOT_READ, ANSWER_READ_COMMAND_NOT_STORED ->
                hold(creation.operation(), "AFTER_WORK");
            case COMMAND_STORED_TOKEN_NOT -> lockToken();
        }
    }

    /** @return the name of the node that was caught in the window in time; it still waits there */
    Optional<String> caught() throws SQLException, IOException, InterruptedException {
        return switch (window) {
            // a mail about the order is a job as well, and may wait there before the order is approved
            case EVENT_STORED_JOB_NOT_YET ->
                await(() -> stepIsRequested() ? waiting("insert into scheduled_tasks") : Optional.empty());
            case JOB_CLAIMED_CALL_NOT_SENT -> await(() -> calling(creation.lookUp(), "BEFORE_WORK"));
            case PROVIDER_DONE_ANSWER_NOT_READ -> await(() -> calling(creation.operation(), "AFTER_WORK"));
            case ANSWER_READ_COMMAND_NOT_STORED -> {
                var caller = await(() -> calling(creation.operation(), "AFTER_WORK"));
                if (caller.isEmpty()) yield caller;
                lock("domain_event_entry");
                sandbox.release(fault);
                yield await(() -> waiting(caller.get(), "insert into domain_event_entry"));
            }
            case COMMAND_STORED_TOKEN_NOT ->
                await(() -> stepIsRequested() ? waiting("update token_entry") : Optional.empty());
        };
    }

    /** Lets go whatever still waits. */
    void release() throws IOException, InterruptedException {
        if (fault != null) sandbox.remove(fault);
        fault = null;
        closeQuietly(holding);
        closeQuietly(watching);
    }

    private void hold(String operation, String phase) throws IOException, InterruptedException {
        fault = sandbox.hold(creation.provider(), operation, creation.about(order), phase);
    }

    private void lock(String table) throws SQLException {
        try (var statement = holding.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
    }

    private void lockToken() throws SQLException {
        try (var statement = holding.createStatement()) {
            statement.execute("select 1 from token_entry where processor_name = 'provisioning' for update");
        }
    }

    /** @return a node that waits for a lock with such a statement */
    private Optional<String> waiting(String statementBegins) throws SQLException {
        return waiting("", statementBegins);
    }

    /** @param node its name, or what it begins with */
    private Optional<String> waiting(String node, String statementBegins) throws SQLException {
        return first(
                "select application_name from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and application_name like ? || '%' and lower(query) like lower(?) || '%'",
                node, statementBegins);
    }

    private Optional<String> calling(String operation, String phase)
            throws SQLException, IOException, InterruptedException {
        if (!sandbox.isOpen(operation, creation.about(order), phase)) return Optional.empty();
        return first(
                "select picked_by from scheduled_tasks where task_name = 'provisioning' and picked"
                        + " and task_instance like ? || '%'",
                order.id() + "/" + creation.step());
    }

    private boolean stepIsRequested() throws SQLException {
        return first(
                        "select payload_type from domain_event_entry where aggregate_identifier = ?"
                                + " and payload_type = 'order.ProvisioningStepRequested'",
                        order.id())
                .isPresent();
    }

    private Optional<String> first(String sql, String... parameters) throws SQLException {
        try (var query = watching.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) query.setString(index + 1, parameters[index]);
            try (var answer = query.executeQuery()) {
                return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
            }
        }
    }

    private static Optional<String> await(Condition condition) throws SQLException, IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var caught = condition.met();
            if (caught.isPresent()) return caught;
            Thread.sleep(10);
        }
        return Optional.empty();
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException goneWithTheServer) {
            // the server was stopped, and with it the lock
        }
    }

    @FunctionalInterface
    private interface Condition {
        Optional<String> met() throws SQLException, IOException, InterruptedException;
    }
}

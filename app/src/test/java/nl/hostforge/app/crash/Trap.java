package nl.hostforge.app.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import nl.hostforge.app.running.ProductProcess;

/**
 * Holds the product in one window, from outside: a held call at the provider, or a lock on a table that its next
 * statement needs. The product has no hooks for this; it is killed while it waits.
 */
final class Trap {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final CrashWindow window;
    private final SandboxControl sandbox;
    private final Creation creation;
    private final String order;
    private final Connection holding;
    private final Connection watching;
    private String fault;

    /**
     * @param creation in which of its calls to providers the product is caught, where the window is about one
     * @param order the id of the order whose provisioning is caught
     */
    Trap(CrashWindow window, ProductProcess victim, SandboxControl sandbox, Creation creation, String order)
            throws SQLException, IOException {
        this.window = window;
        this.sandbox = sandbox;
        this.creation = creation;
        this.order = order;
        this.holding = victim.database();
        this.holding.setAutoCommit(false);
        this.watching = victim.database();
    }

    /** Sets the trap, before the order is approved. */
    void set() throws SQLException, IOException, InterruptedException {
        switch (window) {
            case EVENT_STORED_JOB_NOT_YET -> lock("scheduled_tasks");
            case JOB_CLAIMED_CALL_NOT_SENT ->
                fault = sandbox.hold(creation.provider(), creation.lookUp(), "BEFORE_WORK");
            case PROVIDER_DONE_ANSWER_NOT_READ, ANSWER_READ_COMMAND_NOT_STORED ->
                fault = sandbox.hold(creation.provider(), creation.operation(), "AFTER_WORK");
            case COMMAND_STORED_TOKEN_NOT -> lockToken();
        }
    }

    /** @return whether the product was caught in the window in time; it still waits there */
    boolean sprung() throws SQLException, IOException, InterruptedException {
        return switch (window) {
            // a mail about the order is a job as well, and may wait there before the order is approved
            case EVENT_STORED_JOB_NOT_YET -> await(() -> waits("insert into scheduled_tasks") && stepIsRequested());
            case JOB_CLAIMED_CALL_NOT_SENT -> await(() -> sandbox.isOpen(creation.lookUp(), "BEFORE_WORK"));
            case PROVIDER_DONE_ANSWER_NOT_READ -> await(() -> sandbox.isOpen(creation.operation(), "AFTER_WORK"));
            case ANSWER_READ_COMMAND_NOT_STORED -> {
                if (!await(() -> sandbox.isOpen(creation.operation(), "AFTER_WORK"))) yield false;
                lock("domain_event_entry");
                sandbox.release(fault);
                yield await(() -> waits("insert into domain_event_entry"));
            }
            case COMMAND_STORED_TOKEN_NOT -> await(() -> waits("update token_entry") && stepIsRequested());
        };
    }

    void release() throws IOException, InterruptedException {
        if (fault != null) sandbox.release(fault);
        closeQuietly(holding);
        closeQuietly(watching);
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

    private boolean waits(String statementBegins) throws SQLException {
        try (var query = watching.prepareStatement("select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and lower(query) like lower(?) || '%'")) {
            query.setString(1, statementBegins);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getLong(1) > 0;
            }
        }
    }

    private boolean stepIsRequested() throws SQLException {
        try (var query = watching.prepareStatement("select count(*) from domain_event_entry"
                + " where aggregate_identifier = ? and payload_type = 'order.ProvisioningStepRequested'")) {
            query.setString(1, order);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getLong(1) > 0;
            }
        }
    }

    private static boolean await(Condition condition) throws SQLException, IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) return false;
            Thread.sleep(10);
        }
        return true;
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
        boolean holds() throws SQLException, IOException, InterruptedException;
    }
}

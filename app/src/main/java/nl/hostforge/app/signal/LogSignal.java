package nl.hostforge.app.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * One signal to the other nodes, and from them: "something was appended". It is sent after the commit, outside the append's
 * transaction and gathered ({@code NOTIFY} inside it more than halves the rate of commits), on a connection of its own;
 * another connection listens. A signal carries nothing; who hears it reads the log. A lost one costs a polling interval.
 */
final class LogSignal implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogSignal.class);
    private static final String CHANNEL = "hostforge_log";
    private static final int LISTEN_MILLIS = 5_000;

    private final DataSource dataSource;
    private final Duration gathering;
    private final Runnable heard;
    private final String node = UUID.randomUUID().toString();
    private final Semaphore pending = new Semaphore(0);
    private volatile boolean running;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private Thread notifier;

    /**
     * @param dataSource gives the two connections, which are kept for as long as they live
     * @param gathering how long appends are gathered into one signal to the other nodes
     * @param heard is run when another node appended, or may have
     */
    LogSignal(DataSource dataSource, Duration gathering, Runnable heard) {
        this.dataSource = dataSource;
        this.gathering = gathering;
        this.heard = heard;
    }

    /** Tells the other nodes that something was appended and committed. */
    void signal() {
        pending.release();
    }

    @Override
    public void start() {
        running = true;
        notifier = Thread.ofVirtual().name("log-notifier").start(() -> keepConnected(this::tellOthers));
        Thread.ofPlatform().daemon().name("log-listener").start(() -> keepConnected(this::hearOthers));
    }

    @Override
    public void stop() {
        running = false;
        notifier.interrupt();
        connections.forEach(JdbcUtils::closeConnection); // the listener waits inside its connection
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before event processors start, and after they have stopped. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void tellOthers(Connection connection) throws SQLException, InterruptedException {
        try (var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            notify.setString(1, node);
            while (running) {
                pending.acquire();
                pending.drainPermits();
                notify.execute();
                Thread.sleep(gathering);
            }
        }
    }

    private void hearOthers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        heard.run(); // what was signalled while this node was not listening
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            var notifications = postgres.getNotifications(LISTEN_MILLIS);
            if (notifications != null
                    && Arrays.stream(notifications).anyMatch(told -> !node.equals(told.getParameter()))) heard.run();
        }
    }

    private void keepConnected(Conversation conversation) {
        while (running) {
            Connection connection = null;
            try {
                connection = dataSource.getConnection();
                connections.add(connection);
                conversation.hold(connection);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException lost) {
                if (running) LOG.warn("log signal lost its connection, polling goes on: {}", lost.getSQLState());
                pause();
            } finally {
                if (connection != null) connections.remove(connection);
                JdbcUtils.closeConnection(connection);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Conversation {
        void hold(Connection connection) throws SQLException, InterruptedException;
    }
}

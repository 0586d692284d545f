package nl.hostforge.app.bus;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs so many commands at a time; the others wait, in their order, without a connection. Platform threads: there are no
 * more than the database has connections for, and each answer of the database would cost a virtual one its turns through
 * the poller and the scheduler.
 */
final class CommandThreads implements Executor {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration LAST_TASKS = Duration.ofSeconds(10);

    private final ThreadPoolExecutor threads;

    CommandThreads(int atATime) {
        threads = new ThreadPoolExecutor(
                atATime,
                atATime,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("command-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Lets commands that were accepted finish. */
    void close() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(LAST_TASKS.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package nl.hostforge.app.bus;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs each task on a virtual thread of its own, at most so many at a time; the others wait without a connection. */
final class BoundedVirtualThreads implements Executor {
    private static final Duration LAST_TASKS = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("command-", 0).factory());
    private final Semaphore permits;

    BoundedVirtualThreads(int atATime) {
        permits = new Semaphore(atATime, true);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(() -> {
            permits.acquireUninterruptibly();
            try {
                task.run();
            } finally {
                permits.release();
            }
        });
    }

    /** Lets commands that were accepted finish. */
    void close() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(LAST_TASKS.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package nl.hostforge.benchmark.measure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** So many callers at a time, each on a thread of its own, each doing the same thing over and over. */
public final class Clients implements AutoCloseable {
    private final List<Caller> callers = new ArrayList<>();

    private final ThreadFactory threads;

    private Clients(ThreadFactory threads) {
        this.threads = threads;
    }

    /**
     * Callers on virtual threads, as the requests of the product are.
     *
     * @param each makes one caller, with what is its own
     */
    public static Clients asRequests(int count, Callers each) throws Exception {
        return new Clients(Thread.ofVirtual().factory()).with(count, each);
    }

    /** Callers on platform threads, the fastest for who does nothing but wait for the database. */
    public static Clients onPlatformThreads(int count, Callers each) throws Exception {
        return new Clients(Thread.ofPlatform().factory()).with(count, each);
    }

    private Clients with(int count, Callers each) throws Exception {
        for (var made = 0; made < count; made++) callers.add(each.make());
        return this;
    }

    /** One who calls, and what they hold while they do. */
    @FunctionalInterface
    public interface Caller extends AutoCloseable {
        void call() throws Exception;

        @Override
        default void close() throws SQLException {
            // holds nothing
        }
    }

    /** Makes callers. */
    @FunctionalInterface
    public interface Callers {
        Caller make() throws Exception;
    }

    /** @throws IllegalStateException if a call failed */
    public Stretch call(Duration length) {
        return Stretch.of(() -> callFor(length.toNanos()));
    }

    private long callFor(long nanos) {
        try (var running = Executors.newThreadPerTaskExecutor(threads)) {
            var end = System.nanoTime() + nanos;
            var counts = new ArrayList<Future<Long>>();
            for (var caller : callers) counts.add(running.submit(() -> callUntil(end, caller)));
            var sum = 0L;
            for (var count : counts) sum += count.get();
            return sum;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a call failed", failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static long callUntil(long end, Caller caller) throws Exception {
        var calls = 0L;
        while (System.nanoTime() < end) {
            caller.call();
            calls++;
        }
        return calls;
    }

    @Override
    public void close() throws SQLException {
        for (var caller : callers) caller.close();
    }
}

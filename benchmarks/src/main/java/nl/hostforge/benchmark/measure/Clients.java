package nl.hostforge.benchmark.measure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many callers at a time, each on a thread of its own, each doing the same thing over and over. */
public final class Clients implements AutoCloseable {
    private final List<Caller> callers = new ArrayList<>();

    /** @param each makes one caller, with what is its own */
    public Clients(int count, Callers each) throws Exception {
        for (var made = 0; made < count; made++) callers.add(each.make());
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
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            var end = System.nanoTime() + nanos;
            var counts = new ArrayList<Future<Long>>();
            for (var caller : callers) counts.add(threads.submit(() -> callUntil(end, caller)));
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

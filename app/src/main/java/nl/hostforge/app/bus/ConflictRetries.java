package nl.hostforge.app.bus;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends a command again when its append lost a race against another node: a few times, with growing pauses and jitter.
 * The repeat decides anew on what the winner wrote, so nothing happens twice. What still fails ends as a conflict (409).
 */
final class ConflictRetries implements RetryScheduler, AutoCloseable {
    private static final int RETRIES = 6;
    private static final int FIRST_PAUSE_MILLIS = 8;

    /** Its own and no bean: Spring would run on it whatever is done every few seconds, and a repeat would wait for that. */
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("command-retries").factory());

    @Override
    @SuppressWarnings("rawtypes") // as the interface is declared
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException failure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (!lostARace(failure) || failures.size() > RETRIES) return false;
        var longest = FIRST_PAUSE_MILLIS << failures.size();
        var pause = ThreadLocalRandom.current().nextInt(longest / 2, longest);
        timer.schedule(dispatch, pause, TimeUnit.MILLISECONDS);
        return true;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static boolean lostARace(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) return true;
        return false;
    }
}

package nl.hostforge.app.privacy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import nl.hostforge.messages.privacy.KeyRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of every key that is destroyed, on whatever node, within five seconds; or knows that it does not, while the
 * database does not answer. It asks rather than being told, since a notice that does not come cannot be told from none.
 */
final class KeyWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration TRUSTED = Duration.ofSeconds(4);

    private final KeyTable table;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("key-watch").factory());
    private volatile Consumer<KeyRef> listener = key -> {};
    private volatile long lookedAt;
    private long number;
    private boolean failing;

    /** @param nanoTime a clock that only goes on, in nanoseconds */
    KeyWatch(KeyTable table, LongSupplier nanoTime) {
        this.table = table;
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong();
        this.number = table.lastDestruction();
    }

    void tell(Consumer<KeyRef> listener) {
        this.listener = listener;
    }

    void start() {
        thread.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @return whether a key that went more than five seconds ago would have been heard of */
    boolean hearsAll() {
        return nanoTime.getAsLong() - lookedAt < TRUSTED.toNanos();
    }

    synchronized void look() {
        var began = nanoTime.getAsLong();
        try {
            var gone = table.destroyedSince(number);
            gone.keys().forEach(listener);
            number = gone.number();
            lookedAt = began;
            failing = false;
        } catch (RuntimeException unanswered) {
            if (!failing) LOG.warn("destroyed keys cannot be asked for, so each key is looked up when it is needed");
            failing = true;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

package nl.hostforge.sandbox.exchange;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting on purpose. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        until(new CountDownLatch(1), duration);
    }

    static void until(CountDownLatch released, Duration atMost) {
        try {
            if (!released.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) return;
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        }
    }
}

package nl.hostforge.app;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what event processors do in the background. */
public final class Eventually {
    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        within(Duration.ofSeconds(20), assertion);
    }

    public static void within(Duration limit, ThrowingRunnable assertion) {
        Awaitility.await().atMost(limit).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }
}

package nl.hostforge.app;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what event processors do in the background; what is not there yet is waited for like what is not right yet. */
public final class Eventually {
    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        within(Duration.ofSeconds(20), assertion);
    }

    public static void within(Duration limit, ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(limit)
                .pollInterval(Duration.ofMillis(20))
                .ignoreException(NoSuchElementException.class)
                .untilAsserted(assertion);
    }
}

package nl.hostforge.sandbox.openprovider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Work;
import org.springframework.stereotype.Component;

/**
 * At most 300 identical calls in 300 seconds; then code 10005, at the vendor until its support lifts that, here until the
 * window ends.
 */
@Component
class IdenticalCalls {
    private static final Duration WINDOW = Duration.ofSeconds(300);

    private final Map<String, Window> windows = new HashMap<>();
    private final OpenproviderSettings settings;
    private final Clock clock;

    IdenticalCalls(OpenproviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** This work, unless the same was asked too often. */
    Work limited(Work work) {
        return call -> admits(call)
                ? work.answer(call)
                : Envelope.refusal(
                        OpenproviderRefusal.TOO_MANY_IDENTICAL_CALLS, "Too many identical calls; access is blocked");
    }

    private boolean admits(Call call) {
        if (settings.identicalCalls() == 0) return true;
        var now = clock.instant();
        windows.values().removeIf(window -> !window.end.isAfter(now));
        var window = windows.computeIfAbsent(fingerprint(call), any -> new Window(now.plus(WINDOW)));
        return window.calls++ < settings.identicalCalls();
    }

    /** Of the body only a hash is kept, since it may hold a password. */
    private static String fingerprint(Call call) {
        return call.method() + " " + call.path() + " " + call.query() + " " + Arrays.hashCode(call.body());
    }

    void forget() {
        windows.clear();
    }

    private static final class Window {
        private final Instant end;
        private int calls;

        Window(Instant end) {
            this.end = end;
        }
    }
}

package nl.hostforge.sandbox.moneybird;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.hostforge.sandbox.call.Answer;
import org.springframework.stereotype.Component;

/** 150 calls per address in five minutes, unless set otherwise. Its headers are as odd as the vendor's. */
@Component
class RateLimit {
    private final Map<String, Window> windows = new HashMap<>();
    private final MoneybirdSettings settings;
    private final Clock clock;

    RateLimit(MoneybirdSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts a call from this address; none when it is one too many. */
    boolean admits(String address) {
        if (settings.requestsPerWindow() == 0) return true;
        return window(address).calls++ < settings.requestsPerWindow();
    }

    Answer tooMany(Instant reset) {
        return Answer.json(429, "Retry later")
                .with("RateLimit-Limit", String.valueOf(settings.requestsPerWindow()))
                .with("RateLimit-Remaining", String.valueOf(secondsTo(reset)))
                .with("RateLimit-Reset", String.valueOf(reset.getEpochSecond()))
                .with("Retry-After", String.valueOf(reset.getEpochSecond()))
                .refusing("429");
    }

    Answer tooMany(String address) {
        return tooMany(window(address).end);
    }

    /** "Remaining" holds the seconds left in the window; the calls left are in a header that nobody documents. */
    Answer withHeaders(Answer answer, String address) {
        if (settings.requestsPerWindow() == 0) return answer;
        var window = window(address);
        return answer.with("RateLimit-Limit", String.valueOf(settings.requestsPerWindow()))
                .with("RateLimit-Remaining", String.valueOf(secondsTo(window.end)))
                .with("RateLimit-Reset", String.valueOf(window.end.getEpochSecond()))
                .with("RateLimit-RequestsRemaining", String.valueOf(settings.requestsPerWindow() - window.calls));
    }

    void forget() {
        windows.clear();
    }

    private Window window(String address) {
        var now = clock.instant();
        return windows.compute(
                address,
                (_, known) ->
                        known == null || !known.end.isAfter(now) ? new Window(now.plus(settings.window())) : known);
    }

    private long secondsTo(Instant end) {
        return Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    }

    private static final class Window {
        private final Instant end;
        private int calls;

        Window(Instant end) {
            this.end = end;
        }
    }
}

package nl.hostforge.sandbox.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import nl.hostforge.sandbox.call.Answer;
import org.springframework.stereotype.Component;

/** How much each provider was asked lately, and how often that was too much; in memory only. */
@Component
public class Traffic {
    /** The window by which the vendors count. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** Openprovider's answer to too many identical calls, which is no 429. */
    private static final String BLOCKED = "10005";

    private final Map<String, Deque<Instant>> lately = new HashMap<>();
    private final Map<String, Integer> turnedAway = new HashMap<>();

    /**
     * @param inWindow calls in the last five minutes
     * @param turnedAway how often a provider said that it was too much, since the start or the last reset
     */
    public record Count(int inWindow, int turnedAway) {}

    synchronized void took(String provider, Instant at, Answer answer) {
        lately.computeIfAbsent(provider, any -> new ArrayDeque<>()).add(at);
        if (answer != null && (answer.status() == 429 || BLOCKED.equals(answer.refusal())))
            turnedAway.merge(provider, 1, Integer::sum);
    }

    /** @param now until when the window reaches */
    public synchronized Count of(String provider, Instant now) {
        var calls = lately.getOrDefault(provider, new ArrayDeque<>());
        while (!calls.isEmpty() && calls.getFirst().isBefore(now.minus(WINDOW))) calls.removeFirst();
        return new Count(calls.size(), turnedAway.getOrDefault(provider, 0));
    }

    synchronized void forget() {
        lately.clear();
        turnedAway.clear();
    }
}

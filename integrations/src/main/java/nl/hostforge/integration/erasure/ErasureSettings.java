package nl.hostforge.integration.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently providers are asked to forget a customer ({@code hostforge.erasure.*}).
 *
 * @param attempts how often one is asked before staff is needed
 * @param shortestPause between two attempts
 * @param longestPause between two attempts; the pause grows towards it, with jitter
 * @param lookEvery how long to wait where a provider could not be asked at all, which uses no attempt up
 */
@ConfigurationProperties("hostforge.erasure")
record ErasureSettings(
        @DefaultValue("3") int attempts,
        @DefaultValue("30s") Duration shortestPause,
        @DefaultValue("120s") Duration longestPause,
        @DefaultValue("15s") Duration lookEvery) {
    ErasureSettings {
        if (attempts < 1) throw new IllegalArgumentException("hostforge.erasure.attempts has to be at least 1");
        if (shortestPause.compareTo(longestPause) > 0)
            throw new IllegalArgumentException("hostforge.erasure.shortest-pause has to be at most longest-pause");
    }

    /** Doubles from attempt to attempt, up to the longest. */
    Duration pauseAfter(int attempt) {
        var doubled = shortestPause.multipliedBy(1L << (attempt - 1));
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}

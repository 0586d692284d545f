package nl.hostforge.integration.drift;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How providers are compared with the log ({@code hostforge.drift.*}).
 *
 * @param nightlyAt when every provider is compared, in Europe/Amsterdam; after the bookkeeping was reconciled, so that
 *     payments that nobody told us of are known
 * @param pageSize how many things are asked for and compared at a time, up to 100
 * @param quiet a thing that the log said something of since this long before is passed over: the provider may have been
 *     asked before, and clocks differ
 * @param lookEvery how long to wait where a provider could not be asked
 * @param attempts how often a remedy is tried before staff is told
 * @param shortestPause between two attempts
 * @param longestPause between two attempts; the pause grows towards it
 * @param settlingTime how long the registrar may still finish a call that we gave up on
 */
@ConfigurationProperties("hostforge.drift")
record DriftSettings(
        @DefaultValue("04:30") LocalTime nightlyAt,
        @DefaultValue("100") int pageSize,
        @DefaultValue("60s") Duration quiet,
        @DefaultValue("30s") Duration lookEvery,
        @DefaultValue("3") int attempts,
        @DefaultValue("30s") Duration shortestPause,
        @DefaultValue("120s") Duration longestPause,
        @DefaultValue("120s") Duration settlingTime) {
    DriftSettings {
        if (pageSize < 1 || pageSize > 100)
            throw new IllegalArgumentException("hostforge.drift.page-size has to be from 1 to 100");
        if (attempts < 1) throw new IllegalArgumentException("hostforge.drift.attempts has to be at least 1");
        if (shortestPause.compareTo(longestPause) > 0)
            throw new IllegalArgumentException("hostforge.drift.shortest-pause has to be at most longest-pause");
    }

    /** Doubles from attempt to attempt, up to the longest. */
    Duration pauseAfter(int attempt) {
        var doubled = shortestPause.multipliedBy(1L << (attempt - 1));
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}

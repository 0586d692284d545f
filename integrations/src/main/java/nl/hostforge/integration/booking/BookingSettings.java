package nl.hostforge.integration.booking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently invoices that we numbered are booked ({@code hostforge.booking.*}).
 *
 * @param attempts how often one is tried before staff is needed
 * @param shortestPause between two attempts
 * @param longestPause between two attempts; the pause grows towards it, with jitter
 * @param settlingTime how long the bookkeeping may still finish a call that we gave up on; only then is an invoice created
 *     that no look-up showed
 * @param lookEvery how often it is looked meanwhile whether it appeared, and how soon a bookkeeping is asked again that
 *     could not be asked at all, which uses no attempt up
 */
@ConfigurationProperties("hostforge.booking")
record BookingSettings(
        @DefaultValue("3") int attempts,
        @DefaultValue("30s") Duration shortestPause,
        @DefaultValue("120s") Duration longestPause,
        @DefaultValue("60s") Duration settlingTime,
        @DefaultValue("15s") Duration lookEvery) {
    BookingSettings {
        if (attempts < 1) throw new IllegalArgumentException("hostforge.booking.attempts has to be at least 1");
        if (shortestPause.compareTo(longestPause) > 0)
            throw new IllegalArgumentException("hostforge.booking.shortest-pause has to be at most longest-pause");
    }

    /** Doubles from attempt to attempt, up to the longest. */
    Duration pauseAfter(int attempt) {
        var doubled = shortestPause.multipliedBy(1L << (attempt - 1));
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}

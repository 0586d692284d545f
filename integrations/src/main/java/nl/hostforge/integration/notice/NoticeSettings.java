package nl.hostforge.integration.notice;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bookkeeping's notices are taken ({@code hostforge.notices.*}).
 *
 * @param publicUrl where the bookkeeping reaches this product from outside, for instance {@code https://billing.example};
 *     {@code {port}} stands for the port that this node listens on. Empty: no notices are asked for, and the nightly
 *     comparison finds everything
 * @param attempts how often an invoice is read, or waited for, before staff is needed
 * @param shortestPause after the first attempt that failed; each further one doubles it
 * @param longestPause where doubling ends
 * @param lookEvery how long to wait where the bookkeeping could not be asked at all, which uses no attempt up
 * @param checkEvery how often it is looked whether the webhook is still there
 * @param reconcileAt when all invoices are compared, in Europe/Amsterdam
 * @param keepFor how long what is done with is kept
 */
@ConfigurationProperties("hostforge.notices")
record NoticeSettings(
        @DefaultValue("") String publicUrl,
        @DefaultValue("12") int attempts,
        @DefaultValue("2s") Duration shortestPause,
        @DefaultValue("30m") Duration longestPause,
        @DefaultValue("15s") Duration lookEvery,
        @DefaultValue("15m") Duration checkEvery,
        @DefaultValue("03:40") LocalTime reconcileAt,
        @DefaultValue("90d") Duration keepFor) {
    NoticeSettings {
        if (attempts < 1) throw new IllegalArgumentException("hostforge.notices.attempts has to be at least 1");
        if (shortestPause.compareTo(longestPause) > 0)
            throw new IllegalArgumentException("hostforge.notices.shortest-pause has to be at most longest-pause");
    }

    /** Doubles from attempt to attempt, up to the longest. */
    Duration pauseAfter(int attempt) {
        var pause = shortestPause;
        for (var doubled = 1; doubled < attempt && pause.compareTo(longestPause) < 0; doubled++)
            pause = pause.multipliedBy(2);
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}

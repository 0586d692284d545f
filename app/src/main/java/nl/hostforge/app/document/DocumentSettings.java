package nl.hostforge.app.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are made ({@code hostforge.documents.*}).
 *
 * @param atATime how many a node makes at a time, so that a run of many leaves room for other work
 * @param shortestPause after a document could not be made; each further time doubles it
 * @param longestPause where doubling ends
 */
@ConfigurationProperties("hostforge.documents")
record DocumentSettings(
        @DefaultValue("1") int atATime,
        @DefaultValue("10s") Duration shortestPause,
        @DefaultValue("1h") Duration longestPause) {
    DocumentSettings {
        if (atATime < 1) throw new IllegalArgumentException("hostforge.documents.at-a-time has to be at least 1");
    }

    /** @param failures how often it failed, from 1 */
    Duration pauseAfter(int failures) {
        var pause = shortestPause.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}

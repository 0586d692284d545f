package nl.hostforge.app.readmodel;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.TreeSet;
import nl.hostforge.query.readmodel.Generation;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Up to where a generation has handled the log without leaving anything out: the lowest of its segments' tokens, and of
 * each the place below its first gap. A token is stored in the transaction of the rows that it speaks of, so what is read
 * in one snapshot with the rows is true of them.
 */
@Component
class LogPositions {
    /** Before the first event. */
    static final long NOTHING = 0;

    /** As long as the log's readers wait for a transaction that took a place and has not come to its end. */
    private static final Duration GAP_LASTS = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final StoredTokens tokens;
    private final Clock clock;

    LogPositions(JdbcClient database, StoredTokens tokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @return as the current transaction sees it */
    long of(Generation generation) {
        return of(tokens.of(generation.processor()).values());
    }

    /** @param segments the tokens of all segments of one processor; null before a segment's first event */
    long of(Collection<TrackingToken> segments) {
        return segments.stream().mapToLong(this::of).min().orElse(NOTHING);
    }

    private long of(TrackingToken token) {
        if (token == null) return NOTHING;
        var lowest = WrappedToken.unwrapLowerBound(token);
        if (lowest instanceof GapAwareTrackingToken gapAware && gapAware.hasGaps()) return belowGaps(gapAware);
        return lowest == null ? NOTHING : Math.max(NOTHING, lowest.position().orElse(NOTHING));
    }

    /** A gap stays in a token long after it is known that nothing will come: its neighbour's age tells. */
    private long belowGaps(GapAwareTrackingToken token) {
        var first = database.sql("select min(gap) from unnest(?) gap where (select time_stamp from domain_event_entry"
                        + " where global_index > gap order by global_index limit 1) > ?")
                .param(new TreeSet<>(token.getGaps()).toArray(Long[]::new))
                .param(DateTimeUtils.formatInstant(clock.instant().minus(GAP_LASTS)))
                .query(Long.class)
                .optional();
        return first.map(gap -> gap - 1).orElse(token.getIndex());
    }
}

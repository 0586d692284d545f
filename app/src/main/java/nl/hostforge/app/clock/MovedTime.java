package nl.hostforge.app.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the product's time is ahead of the system's, for all nodes: a row of the database, which its own functions read. */
final class MovedTime {
    /** Shorter than a gap in the log is waited for while the clock is movable. */
    static final Duration AT_A_TIME = Duration.ofDays(20);

    private static final String LOG_WAITS = "10s";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    MovedTime(DataSource database) {
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** @return the lead; empty where this log never had a clock that can be moved */
    Optional<Duration> lead() {
        return database.sql("select ahead_ms from moved_time")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    /**
     * @return the lead, none at first
     * @throws ClockRefused if this log was begun by a clock that cannot be moved: it would not be readable by that any more
     */
    Duration begin() {
        if (lead().isEmpty() && lastEvent().isPresent())
            throw new ClockRefused(
                    "This log was written by the system's clock, and what is written by one that can be moved is not to come"
                            + " after it.",
                    "Use a data folder (hostforge.database.data) or a database of its own, or take"
                            + " hostforge.sandbox.clock.movable away.");
        database.sql("insert into moved_time (ahead_ms) values (0) on conflict do nothing")
                .update();
        return lead().orElseThrow();
    }

    /** @return when the log's last event was; empty where there is none */
    Optional<Instant> lastEvent() {
        return database.sql("select time_stamp from domain_event_entry order by global_index desc limit 1")
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }

    /**
     * Moves it there, unless it is there already. In parts: a reader of the log takes what is long over for complete, so no
     * part may make what is being appended that old.
     *
     * @return the lead then
     */
    Duration moveTo(Instant moment) {
        var lead = move(moment);
        while (left(moment, lead).isPositive()) lead = move(moment);
        return lead;
    }

    private Duration move(Instant moment) {
        return transaction.execute(_ -> {
            database.sql("select set_config('lock_timeout', :waits, true)")
                    .param("waits", LOG_WAITS)
                    .query(String.class)
                    .single();
            // What is being appended has come to its end then, and whoever works on a job keeps the hold on it.
            database.sql("lock table domain_event_entry in share mode").update();
            var lead = Duration.ofMillis(database.sql("select ahead_ms from moved_time for update")
                    .query(Long.class)
                    .single());
            var left = left(moment, lead);
            if (!left.isPositive()) return lead;
            var step = left.compareTo(AT_A_TIME) > 0 ? AT_A_TIME.toMillis() : left.toMillis() + 1;
            database.sql("update moved_time set ahead_ms = ahead_ms + :step")
                    .param("step", step)
                    .update();
            database.sql(
                            "update scheduled_tasks set last_heartbeat = last_heartbeat + make_interval(secs => :step / 1000.0)"
                                    + " where picked")
                    .param("step", step)
                    .update();
            return lead.plusMillis(step);
        });
    }

    private static Duration left(Instant moment, Duration lead) {
        return Duration.between(Clock.systemUTC().instant().plus(lead), moment);
    }
}

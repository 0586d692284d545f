package nl.hostforge.app.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds outside work of orders that nothing would ever bring further: handed to the worker, but with neither a durable job
 * nor a deadline, and not shown to staff as stalled; or ready, but not handed over by a saga that is not parked. There is
 * none unless something was lost, for instance by a restore that left the job table behind. Found in the read model, it is
 * told only if the order's stream says no more than the read model knows: one that lags is no alarm of this kind.
 */
@Component
class ForgottenSteps {
    /** Between an event and the job that follows from it, work looks forgotten. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    /** A job and a deadline both carry the id of the one request that they are about. */
    private static final String WITHOUT_JOB = """
            select o.id, o.version, o.number, w.work_id, w.changed_at as since
            from order_work w join order_overview o on o.id = w.order_id
            where w.state in ('REQUESTED', 'STARTED', 'WAITING') and w.stall is null and w.changed_at < :before
              and not exists (
                  select 1 from scheduled_tasks task
                  where task.task_name in ('provisioning', 'step-deadline')
                    and task.task_instance = w.order_id || '/' || w.work_id || '#' || w.round)
            """;

    private static final String NOT_HANDED_OVER = """
            select o.id, o.version, o.number, w.work_id, o.changed_at as since
            from order_overview o join order_work w on w.order_id = o.id
            where o.status = 'PROCESSING' and not o.parked and o.changed_at < :before
              and w.state = 'PLANNED' and not w.compensation
              and not exists (
                  select 1 from order_work earlier
                  where earlier.order_id = o.id and earlier.work_id = any (string_to_array(w.waits_for, ' '))
                    and earlier.state not in ('COMPLETED', 'COMPLETED_BY_HAND', 'SKIPPED'))
            """;

    private final JdbcClient database;
    private final EventStore log;
    private final Clock clock;

    ForgottenSteps(JdbcClient database, EventStore log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param order the order's number
     * @param step id of the step or compensation
     * @param since when it was last heard of
     */
    record ForgottenStep(String order, String step, Instant since) {}

    /** @return the longest forgotten first */
    List<ForgottenStep> find() {
        if (!isReadModelThere()) return List.of();
        return suspects().stream()
                .filter(suspect -> log.lastSequenceNumberFor(suspect.orderId()).orElse(-1L) <= suspect.version())
                .map(Suspect::step)
                .toList();
    }

    /** A node may start before the first read models are made; nothing is under way then. */
    private boolean isReadModelThere() {
        return database.sql(
                        "select to_regclass('order_work') is not null and to_regclass('order_overview') is not null")
                .query(Boolean.class)
                .single();
    }

    private List<Suspect> suspects() {
        return database.sql("select * from (" + WITHOUT_JOB + " union all " + NOT_HANDED_OVER
                        + ") forgotten order by since, number, work_id")
                .param("before", Timestamp.from(clock.instant().minus(GRACE)))
                .query((row, index) -> new Suspect(
                        row.getString("id"),
                        row.getLong("version"),
                        new ForgottenStep(
                                row.getString("number"),
                                row.getString("work_id"),
                                row.getTimestamp("since").toInstant())))
                .list();
    }

    /** @param version number of the last event of the order that the read model shows */
    private record Suspect(String orderId, long version, ForgottenStep step) {}
}

package nl.hostforge.app.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.processing.JobOverview;
import nl.hostforge.messages.processing.JobState;
import nl.hostforge.messages.readmodel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the durable jobs of all nodes. What a job knows stands there as JSON; only its order, its kind and how far it is
 * are read. Left out are what is no unfinished work: alarm clocks, schedules, and mails that were sent and are remembered.
 */
@Component
class Jobs {
    private static final String JOBS = """
            select task.*, data ->> 'orderId' as order_id, coalesce(data ->> 'subject', data ->> 'kind') as work,
                   (data ->> 'attempt')::int as attempt,
                   case when data ->> 'state' = 'GIVEN_UP' then 'GIVEN_UP'
                           when picked then 'RUNNING'
                           when consecutive_failures > 0 then 'FAILING'
                           when (data ->> 'attempt')::int > 1 or data ->> 'settling' = 'true' then 'RETRYING'
                           else 'WAITING' end as doing
            from (select scheduled_tasks.*, convert_from(task_data, 'UTF8')::jsonb as data from scheduled_tasks
                  where task_name <> 'step-deadline' and task_instance <> 'recurring') task
            where data ->> 'state' is distinct from 'SENT'
            """;
    private static final String BETWEEN = "\n";

    private final JdbcClient database;
    private final OrderNumbers numbers;

    Jobs(JdbcClient database, OrderNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    Page<JobOverview> page(JobState state, String cursor, int limit) {
        var behind = cursor == null ? null : Place.parse(cursor);
        var rows = database.sql("select * from (" + JOBS + ") job " + """
                         where (cast(:state as text) is null or doing = :state)
                           and (cast(:due as timestamptz) is null
                                or (execution_time, task_name, task_instance)
                                   > (cast(:due as timestamptz), cast(:task as text), cast(:instance as text)))
                         order by execution_time, task_name, task_instance limit :rows""")
                .param("state", state == null ? null : state.name())
                .param("due", behind == null ? null : Timestamp.from(behind.due()))
                .param("task", behind == null ? null : behind.task())
                .param("instance", behind == null ? null : behind.instance())
                .param("rows", limit + 1)
                .query(Jobs::row)
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var orders = numbers.of(shown.stream().map(Row::orderId).toList());
        return new Page<>(
                shown.stream()
                        .map(row -> row.told(Optional.ofNullable(row.orderId())
                                .map(orders::get)
                                .orElse(null)))
                        .toList(),
                rows.size() > limit ? shown.getLast().place().text() : null);
    }

    /** @return how many jobs are in each state, none included */
    Map<JobState, Long> counts() {
        var counts = new EnumMap<JobState, Long>(JobState.class);
        for (var state : JobState.values()) counts.put(state, 0L);
        database.sql("select doing, count(*) from (" + JOBS + ") job group by doing")
                .query(row -> {
                    counts.put(JobState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Where a page ended. */
    private record Place(Instant due, String task, String instance) {
        String text() {
            var plain = String.join(BETWEEN, due.toString(), task, instance);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
        }

        static Place parse(String text) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BETWEEN, 3);
                return new Place(Instant.parse(parts[0]), parts[1], parts[2]);
            } catch (RuntimeException unreadable) {
                throw InvalidCursor.refused();
            }
        }
    }

    private record Row(
            String task,
            String instance,
            String work,
            OrderId orderId,
            JobState state,
            int attempt,
            Instant since,
            Instant due,
            Instant failedAt,
            String node) {
        Place place() {
            return new Place(due, task, instance);
        }

        JobOverview told(OrderNumber orderNumber) {
            return new JobOverview(
                    task + "/" + instance,
                    task,
                    work,
                    orderId,
                    orderNumber,
                    state,
                    attempt,
                    since,
                    due,
                    failedAt,
                    node);
        }
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var order = row.getString("order_id");
        return new Row(
                row.getString("task_name"),
                row.getString("task_instance"),
                row.getString("work"),
                order == null ? null : new OrderId(UUID.fromString(order)),
                JobState.valueOf(row.getString("doing")),
                Math.max(1, row.getInt("attempt")),
                instant(row, "created_at"),
                instant(row, "execution_time"),
                instant(row, "last_failure"),
                row.getString("picked_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

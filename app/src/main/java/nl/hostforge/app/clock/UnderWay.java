package nl.hostforge.app.clock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.hostforge.app.signal.SignalledEvents;
import nl.hostforge.messages.processing.ProcessingQuery.FindProcessors;
import nl.hostforge.messages.processing.ProcessorOverview;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still to be done at the present time, so that who moves the clock can let it be done first. */
final class UnderWay {
    private final QueryGateway queries;
    private final SignalledEvents events;
    private final JdbcClient database;
    private final Clock clock;

    UnderWay(QueryGateway queries, SignalledEvents events, JdbcClient database, Clock clock) {
        this.queries = queries;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whether every event is handled and no job is due; what waits for a later time does not count. Processors whom the last
     * events do not concern would pass them over at their leisure: they are woken, so that nobody waits for them.
     */
    boolean isNothing() {
        if (isAnyJobDue()) return false;
        var processors = queries.query(new FindProcessors(), ResponseTypes.multipleInstancesOf(ProcessorOverview.class))
                .join();
        if (!processors.stream().allMatch(ProcessorOverview::caughtUp)) {
            events.wakeAll();
            return false;
        }
        if (isAnyJobDue()) return false; // left by an event that was handled meanwhile
        var head = head(); // what a job did before it was over lies behind what the processors had seen
        return processors.stream().allMatch(processor -> processor.head() == head);
    }

    /** @return when the next piece of work is due that is not one of those that come round again by themselves */
    Optional<Instant> nextJobAt() {
        return database.sql("""
                        select min(execution_time) from scheduled_tasks
                        where not picked and task_name <> 'step-deadline' and task_instance <> 'recurring'
                              and convert_from(task_data, 'UTF8')::jsonb ->> 'state' is distinct from 'SENT'""").query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    private boolean isAnyJobDue() {
        return database.sql("select exists (select from scheduled_tasks where picked or execution_time <= :now)")
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private long head() {
        return database.sql("select coalesce(max(global_index), 0) from domain_event_entry")
                .query(Long.class)
                .single();
    }
}

package nl.hostforge.integration.drift;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import nl.hostforge.messages.drift.DriftCheckEvent.DriftCheckRequested;
import nl.hostforge.messages.drift.DriftEvent.DriftAccepted;
import nl.hostforge.messages.drift.DriftRemedy;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns what was asked for into durable jobs, in the transaction that moves this handler's position in the log. Should the
 * log be handled from its start again, a check looks once more and a remedy finds its work done.
 */
@Component
@ProcessingGroup(DriftJobs.PROCESSOR)
@DisallowReplay
public class DriftJobs {
    /** Name of the event processor that stores the jobs. */
    public static final String PROCESSOR = "drift-jobs";

    private final Scheduler scheduler;
    private final ObjectProvider<CustomTask<DriftCheckJob>> checks;
    private final ObjectProvider<CustomTask<DriftRepairJob>> repairs;
    private final Clock clock;

    DriftJobs(
            Scheduler scheduler,
            ObjectProvider<CustomTask<DriftCheckJob>> checks,
            ObjectProvider<CustomTask<DriftRepairJob>> repairs,
            Clock clock) {
        this.scheduler = scheduler;
        this.checks = checks;
        this.repairs = repairs;
        this.clock = clock;
    }

    @EventHandler
    void on(DriftCheckRequested event) {
        var job = DriftCheckJob.begin(event.provider(), event.checkId(), clock.instant());
        scheduler.scheduleIfNotExists(checks.getObject().instance(job.id(), job), clock.instant());
        beginSoon();
    }

    @EventHandler
    void on(DriftAccepted event) {
        if (event.difference().remedy() == DriftRemedy.TAKE_OVER) return; // the log says it already
        var job = DriftRepairJob.of(event);
        scheduler.scheduleIfNotExists(repairs.getObject().instance(job.id(), job), clock.instant());
        beginSoon();
    }

    private void beginSoon() {
        if (CurrentUnitOfWork.isStarted())
            CurrentUnitOfWork.get().root().afterCommit(unit -> scheduler.triggerCheckForDueExecutions());
    }
}

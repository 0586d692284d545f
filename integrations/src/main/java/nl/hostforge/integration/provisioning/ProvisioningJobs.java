package nl.hostforge.integration.provisioning;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns what an order asks for into durable jobs, in the transaction that moves this handler's position in the log: the
 * event is in the log or it is a job, never lost in between. The job's id comes from the request, so it is stored once.
 */
@Component
@ProcessingGroup(ProvisioningJobs.PROCESSOR)
@DisallowReplay
class ProvisioningJobs {
    static final String PROCESSOR = "provisioning-jobs";

    private final Scheduler scheduler;
    private final ObjectProvider<CustomTask<ProvisioningJob>> task;
    private final Clock clock;

    ProvisioningJobs(Scheduler scheduler, ObjectProvider<CustomTask<ProvisioningJob>> task, Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    @EventHandler
    void on(ProvisioningStepRequested event) {
        store(ProvisioningJob.of(event));
    }

    @EventHandler
    void on(CompensationRequested event) {
        store(ProvisioningJob.of(event));
    }

    private void store(ProvisioningJob job) {
        scheduler.scheduleIfNotExists(task.getObject().instance(job.id(), job), clock.instant());
        if (CurrentUnitOfWork.isStarted())
            CurrentUnitOfWork.get().root().afterCommit(unit -> scheduler.triggerCheckForDueExecutions());
    }
}

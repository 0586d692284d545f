package nl.hostforge.integration.erasure;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns each request to forget a customer into a durable job, in the transaction that moves this handler's position in
 * the log. Should the log be handled from its start again, what was forgotten is forgotten once more, which changes
 * nothing.
 */
@Component
@ProcessingGroup(ErasureJobs.PROCESSOR)
@DisallowReplay
public class ErasureJobs {
    /** Name of the event processor that stores the jobs. */
    public static final String PROCESSOR = "erasure-jobs";

    private final Scheduler scheduler;
    private final ObjectProvider<CustomTask<ErasureJob>> task;
    private final Clock clock;

    ErasureJobs(Scheduler scheduler, ObjectProvider<CustomTask<ErasureJob>> task, Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    @EventHandler
    void on(CustomerErasureAtProviderRequested event) {
        var job = ErasureJob.of(event);
        scheduler.scheduleIfNotExists(task.getObject().instance(job.id(), job), clock.instant());
        if (CurrentUnitOfWork.isStarted())
            CurrentUnitOfWork.get().root().afterCommit(unit -> scheduler.triggerCheckForDueExecutions());
    }
}

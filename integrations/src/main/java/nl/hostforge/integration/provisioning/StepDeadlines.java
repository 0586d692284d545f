package nl.hostforge.integration.provisioning;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sees to it that an order hears when a step's deadline has passed, whoever holds the step up: a durable job for each
 * request, stored in the transaction that moves this handler's position in the log. The order passes over steps that
 * finished meanwhile, so the job is not taken back.
 */
@Component
@ProcessingGroup(ProvisioningJobs.PROCESSOR)
@DisallowReplay
class StepDeadlines {
    private final Scheduler scheduler;
    private final ObjectProvider<OneTimeTask<StepDeadline>> task;

    StepDeadlines(Scheduler scheduler, ObjectProvider<OneTimeTask<StepDeadline>> task) {
        this.scheduler = scheduler;
        this.task = task;
    }

    @EventHandler
    void on(ProvisioningStepRequested event) {
        var deadline = StepDeadline.of(event);
        scheduler.scheduleIfNotExists(task.getObject().instance(deadline.id(), deadline), event.deadline());
    }
}

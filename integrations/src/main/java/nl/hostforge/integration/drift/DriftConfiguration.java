package nl.hostforge.integration.drift;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.ZoneId;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.DriftCheckCommand.RequestDriftCheck;
import nl.hostforge.messages.identity.Ids;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DriftSettings.class)
class DriftConfiguration {
    /** After a fault of our own, for instance while the database is away: the job is still there and goes on. */
    private static final Duration AFTER_OUR_OWN_FAULT = Duration.ofSeconds(2);

    @Bean
    CustomTask<DriftCheckJob> driftCheckTask(ObjectProvider<DriftCheckWorker> worker) {
        return Tasks.custom("drift-check", DriftCheckJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.getObject().run(instance.getData()));
    }

    @Bean
    CustomTask<DriftRepairJob> driftRepairTask(ObjectProvider<DriftRepairWorker> worker) {
        return Tasks.custom("drift-repair", DriftRepairJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.getObject().run(instance.getData(), context.getExecution()));
    }

    /** A job of the database: one node does it, another one if that is away. */
    @Bean
    RecurringTask<Void> nightlyDriftCheckTask(ObjectProvider<CommandGateway> commands, DriftSettings settings) {
        return Tasks.recurring(
                        "nightly-drift-check", Schedules.daily(ZoneId.of("Europe/Amsterdam"), settings.nightlyAt()))
                .execute((instance, context) -> {
                    for (var provider : Provider.values())
                        commands.getObject().sendAndWait(new RequestDriftCheck(provider, Ids.next()));
                });
    }
}

package nl.hostforge.app.dunning;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DunningRunConfiguration {
    /** After a fault of our own, for instance while the database is away: the job is still there and goes on. */
    private static final Duration AFTER_OUR_OWN_FAULT = Duration.ofSeconds(10);

    /**
     * A job of the database: one node does it, another one if that is away. It looks every few minutes whether a day has
     * begun, and how far it is stands in the job, so that no time of the day can be missed.
     */
    @Bean
    CustomTask<DunningDays> dunningRunTask(ObjectProvider<DunningRun> run) {
        return Tasks.custom("dunning-run", DunningDays.class)
                .scheduleOnStartup(RecurringTask.INSTANCE, DunningDays.none(), now -> now)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var turn = run.getObject().goOn(instance.getData());
                    return (complete, job) ->
                            job.reschedule(complete, complete.getTimeDone().plus(turn.goesOnAfter()), turn.days());
                });
    }
}

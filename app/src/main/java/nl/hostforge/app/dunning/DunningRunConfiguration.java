package nl.hostforge.app.dunning;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import nl.hostforge.app.job.RecurringJob;
import nl.hostforge.app.roles.ConditionalOnRole;
import nl.hostforge.app.roles.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.SAGA)
class DunningRunConfiguration {
    @Bean
    CustomTask<DunningDays> dunningRunTask(ObjectProvider<DunningRun> run) {
        return RecurringJob.task(
                "dunning-run",
                DunningDays.class,
                DunningDays.none(),
                days -> run.getObject().goOn(days));
    }
}

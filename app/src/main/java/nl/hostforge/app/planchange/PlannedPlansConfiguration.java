package nl.hostforge.app.planchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import nl.hostforge.app.roles.ConditionalOnRole;
import nl.hostforge.app.roles.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.SAGA)
class PlannedPlansConfiguration {
    private static final Duration PACE = Duration.ofMinutes(2);

    /** A job of the database: one node does it, another one if that is away. */
    @Bean
    RecurringTask<Void> plannedPlansTask(ObjectProvider<PlannedPlans> plans) {
        return Tasks.recurring("planned-plans", Schedules.fixedDelay(PACE))
                .execute((instance, context) -> plans.getObject().changeWhatIsDue());
    }
}

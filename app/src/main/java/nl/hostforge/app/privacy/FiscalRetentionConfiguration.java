package nl.hostforge.app.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiscalRetentionConfiguration {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    /** A job of the database: one node does it, another one if that is away. */
    @Bean
    RecurringTask<Void> fiscalRetentionTask(ObjectProvider<FiscalRetention> retention) {
        return Tasks.recurring("fiscal-retention", Schedules.daily(ZoneId.of("Europe/Amsterdam"), AT_NIGHT))
                .execute((instance, context) -> retention.getObject().endWhatIsOver());
    }
}

package nl.hostforge.app.vatnumber;

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
class VatNumberCheckConfiguration {
    /** A register that does not answer is asked again after so long. */
    private static final Duration PACE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> vatNumberChecksTask(ObjectProvider<VatNumberChecks> checks) {
        return Tasks.recurring("vat-number-checks", Schedules.fixedDelay(PACE))
                .execute((instance, context) -> checks.getObject().checkWhatRenews());
    }
}

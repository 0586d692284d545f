package nl.hostforge.app.registrarrenewal;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Duration;
import nl.hostforge.app.job.RecurringJob;
import nl.hostforge.app.roles.ConditionalOnRole;
import nl.hostforge.app.roles.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.SAGA)
class RegistrarRenewalConfiguration {
    private static final Duration PACE = Duration.ofSeconds(30);

    @Bean
    CustomTask<RegistrarRenewalsSince> registrarRenewalsTask(ObjectProvider<RegistrarRenewals> renewals) {
        return RecurringJob.task(
                "registrar-renewals",
                RegistrarRenewalsSince.class,
                new RegistrarRenewalsSince(null),
                PACE,
                since -> new RegistrarRenewalsSince(renewals.getObject().goOn(since.day())));
    }
}

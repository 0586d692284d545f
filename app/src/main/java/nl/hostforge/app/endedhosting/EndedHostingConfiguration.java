package nl.hostforge.app.endedhosting;

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
class EndedHostingConfiguration {
    private static final Duration PACE = Duration.ofMinutes(2);

    @Bean
    CustomTask<EndedHostingSince> endedHostingTask(ObjectProvider<EndedHosting> ended) {
        return RecurringJob.task(
                "ended-hosting",
                EndedHostingSince.class,
                new EndedHostingSince(null),
                PACE,
                since -> new EndedHostingSince(ended.getObject().goOn(since.day())));
    }
}

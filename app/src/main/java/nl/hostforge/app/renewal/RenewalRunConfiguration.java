package nl.hostforge.app.renewal;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.hostforge.app.job.RecurringJob;
import nl.hostforge.app.roles.ConditionalOnRole;
import nl.hostforge.app.roles.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.SAGA)
class RenewalRunConfiguration {
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0); // people are awake when they are written to

    /** A job of the database: one node does it, another one if that is away. */
    @Bean
    RecurringTask<Void> announcementsTask(ObjectProvider<Announcements> announcements) {
        return Tasks.recurring("announcements", Schedules.daily(ZoneId.of("Europe/Amsterdam"), IN_THE_MORNING))
                .execute((instance, context) -> announcements.getObject().tellWhatComes());
    }

    @Bean
    CustomTask<RenewalDays> renewalRunTask(ObjectProvider<RenewalRun> run) {
        return RecurringJob.task(
                "renewal-run",
                RenewalDays.class,
                RenewalDays.none(),
                days -> run.getObject().goOn(days));
    }
}

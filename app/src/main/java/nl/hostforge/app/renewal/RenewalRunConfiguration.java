package nl.hostforge.app.renewal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AnnouncementSettings.class, RegistrarRenewalSettings.class, EndedHostingSettings.class})
class RenewalRunConfiguration {
    /** After a fault of our own, for instance while the database is away: the job is still there and goes on. */
    private static final Duration AFTER_OUR_OWN_FAULT = Duration.ofSeconds(10);

    private static final Duration OFTEN = Duration.ofSeconds(30);
    private static final Duration EVERY_FEW_MINUTES = Duration.ofMinutes(2);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0); // people are awake when they are written to

    /** A job of the database: one node does it, another one if that is away. */
    @Bean
    RecurringTask<Void> announcementsTask(ObjectProvider<Announcements> announcements) {
        return Tasks.recurring("announcements", Schedules.daily(ZoneId.of("Europe/Amsterdam"), IN_THE_MORNING))
                .execute((instance, context) -> announcements.getObject().tellWhatComes());
    }

    /** A job of the database: one node does it, another one if that is away. */
    @Bean
    RecurringTask<Void> plannedPlansTask(ObjectProvider<PlannedPlans> plans) {
        return Tasks.recurring("planned-plans", Schedules.fixedDelay(EVERY_FEW_MINUTES))
                .execute((instance, context) -> plans.getObject().changeWhatIsDue());
    }

    /** A job of the database: one node does it, another one if that is away. Since when it is done stands in the job. */
    @Bean
    CustomTask<RegistrarRenewalsSince> registrarRenewalsTask(ObjectProvider<RegistrarRenewals> renewals) {
        return Tasks.custom("registrar-renewals", RegistrarRenewalsSince.class)
                .scheduleOnStartup(RecurringTask.INSTANCE, new RegistrarRenewalsSince(null), now -> now)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var since = renewals.getObject().goOn(instance.getData().day());
                    return (complete, job) -> job.reschedule(
                            complete, complete.getTimeDone().plus(OFTEN), new RegistrarRenewalsSince(since));
                });
    }

    /** A job of the database: one node does it, another one if that is away. Since when it is done stands in the job. */
    @Bean
    CustomTask<EndedHostingSince> endedHostingTask(ObjectProvider<EndedHosting> ended) {
        return Tasks.custom("ended-hosting", EndedHostingSince.class)
                .scheduleOnStartup(RecurringTask.INSTANCE, new EndedHostingSince(null), now -> now)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var since = ended.getObject().goOn(instance.getData().day());
                    return (complete, job) -> job.reschedule(
                            complete, complete.getTimeDone().plus(EVERY_FEW_MINUTES), new EndedHostingSince(since));
                });
    }

    /**
     * A job of the database: one node does it, another one if that is away. It looks every few minutes whether a day has
     * begun, and how far it is stands in the job, so that no time of the day can be missed.
     */
    @Bean
    CustomTask<RenewalDays> renewalRunTask(ObjectProvider<RenewalRun> run) {
        return Tasks.custom("renewal-run", RenewalDays.class)
                .scheduleOnStartup(RecurringTask.INSTANCE, RenewalDays.none(), now -> now)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var turn = run.getObject().goOn(instance.getData());
                    return (complete, job) ->
                            job.reschedule(complete, complete.getTimeDone().plus(turn.goesOnAfter()), turn.days());
                });
    }
}

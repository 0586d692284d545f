package nl.hostforge.integration.notice;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {
    static final String LINK = "bookkeeping-link";

    /** After a fault of our own, for instance while the database is away: the job is still there and goes on. */
    private static final Duration AFTER_OUR_OWN_FAULT = Duration.ofSeconds(2);

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Bean
    CustomTask<NoticeJob> noticeTask(ObjectProvider<NoticeWorker> worker) {
        return Tasks.custom("notice", NoticeJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.getObject().run(instance.getData()));
    }

    @Bean
    CustomTask<ReconciliationJob> reconciliationTask(ObjectProvider<Reconciliation> reconciliation) {
        return Tasks.custom("reconciliation", ReconciliationJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> reconciliation.getObject().run(instance.getData()));
    }

    @Bean
    RecurringTask<Void> nightlyReconciliation(NoticeSettings settings, ObjectProvider<NoticeJobs> jobs) {
        return Tasks.recurring("nightly-reconciliation", new Daily(AMSTERDAM, settings.reconcileAt()))
                .execute((instance, context) -> jobs.getObject().reconcile());
    }

    @Bean
    RecurringTask<Void> bookkeepingLink(
            NoticeSettings settings, ObjectProvider<Registration> registration, ObjectProvider<MappingCheck> mapping) {
        return Tasks.recurring(LINK, FixedDelay.of(settings.checkEvery()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .execute((instance, context) -> {
                    mapping.getObject().makeUpFor();
                    registration.getObject().check();
                });
    }
}

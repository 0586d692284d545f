package nl.hostforge.integration.notice;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import nl.hostforge.messages.notice.NoticeId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stores durable jobs in the caller's transaction: the same for the same notice, and one comparison at a time. */
@Component
class NoticeJobs {
    static final String RECONCILIATION = "moneybird";

    private final Scheduler scheduler;
    private final ObjectProvider<CustomTask<NoticeJob>> reading;
    private final ObjectProvider<CustomTask<ReconciliationJob>> reconciliation;
    private final Clock clock;

    NoticeJobs(
            Scheduler scheduler,
            ObjectProvider<CustomTask<NoticeJob>> reading,
            ObjectProvider<CustomTask<ReconciliationJob>> reconciliation,
            Clock clock) {
        this.scheduler = scheduler;
        this.reading = reading;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    void store(NoticeId notice) {
        var job = NoticeJob.of(notice);
        scheduler.scheduleIfNotExists(reading.getObject().instance(job.notice(), job), clock.instant());
    }

    /** One that is under way already will do. */
    void reconcile() {
        scheduler.scheduleIfNotExists(
                reconciliation.getObject().instance(RECONCILIATION, ReconciliationJob.anew()), clock.instant());
    }

    /** Has what is due begun at once, here; to be called when it is stored for good. */
    void hurry() {
        scheduler.triggerCheckForDueExecutions();
    }
}

package nl.hostforge.app.oversight;

import static nl.hostforge.app.oversight.DeadLettersHealth.DEGRADED;

import com.github.kagkarlsson.scheduler.Scheduler;
import nl.hostforge.integration.notice.NoticeQueries;
import nl.hostforge.messages.notice.NoticeState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says {@code DEGRADED} while staff has to look at a notice of the bookkeeping, or while our tax codes and ledgers don't fit
 * it: the shop goes on either way. Whether it could be asked about the latter, and whether it reaches us, are details.
 */
@Component("bookkeepingHealthIndicator")
class BookkeepingHealth implements HealthIndicator {
    private final NoticeQueries notices;
    private final Scheduler jobs;

    BookkeepingHealth(NoticeQueries notices, Scheduler jobs) {
        this.notices = notices;
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        var link = notices.link();
        var failed = link.notices().getOrDefault(NoticeState.FAILED, 0L);
        var problems = link.mapping().problems();
        var health = failed > 0 || !problems.isEmpty() ? Health.status(DEGRADED) : Health.up();
        health.withDetail("mapping", link.mapping().checkedAt() == null ? "not asked yet" : problems)
                .withDetail("failedNotices", failed)
                .withDetail("jobsPaused", jobs.getSchedulerState().isPaused());
        if (link.webhook() != null)
            health.withDetail("webhookActive", link.webhook().active());
        return health.build();
    }
}

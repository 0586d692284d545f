package nl.hostforge.integration.notice;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once a node answers, has the connection with the bookkeeping looked at, rather than when its turn would come. */
@Component
class LinkAtStart {
    private final Scheduler scheduler;
    private final Clock clock;

    LinkAtStart(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        var link = TaskInstanceId.of(NoticeConfiguration.LINK, RecurringTask.INSTANCE);
        try {
            if (scheduler
                    .getScheduledExecution(link)
                    .filter(task -> !task.isPicked())
                    .isPresent()) scheduler.reschedule(link, clock.instant());
        } catch (DbSchedulerException beginsJustNow) {
            // another node, or this one, is at it
        }
    }
}

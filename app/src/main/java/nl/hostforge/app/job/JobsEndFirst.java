package nl.hostforge.app.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While a node stops no job begins any more, and those at work end before the handlers go that they send commands to. */
@Component
final class JobsEndFirst implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobsEndFirst.class);

    /** What takes longer is taken over by another node, or at the next start. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Scheduler jobs;
    private volatile boolean running;
    private boolean pausedHere;

    JobsEndFirst(Scheduler jobs) {
        this.jobs = jobs;
    }

    @Override
    public void start() {
        running = true;
        if (pausedHere) jobs.resume(); // who else paused them had a reason of their own
        pausedHere = false;
    }

    @Override
    public void stop() {
        running = false;
        pausedHere = !jobs.getSchedulerState().isPaused();
        if (pausedHere) jobs.pause();
        var until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!jobs.getCurrentlyExecuting().isEmpty() && System.nanoTime() < until)
                Thread.sleep(A_MOMENT); // nothing tells when the last job ends
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        var left = jobs.getCurrentlyExecuting();
        if (!left.isEmpty()) LOG.warn("{} jobs did not end in time, and will be done again", left.size());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to stop, and the last to start. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

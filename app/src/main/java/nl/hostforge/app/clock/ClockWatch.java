package nl.hostforge.app.clock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import nl.hostforge.integration.sandbox.SandboxTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Moves this node's clock, follows when another node did, and keeps telling the sandbox, which forgets it with each start. */
final class ClockWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final int LOOKS_BETWEEN_REMINDERS = 5;

    private final MovedClock clock;
    private final MovedTime time;
    private final SandboxTime sandbox;
    private final Duration lookEvery;
    private volatile boolean running;
    private Thread thread;

    ClockWatch(MovedClock clock, MovedTime time, SandboxTime sandbox, Duration lookEvery) {
        this.clock = clock;
        this.time = time;
        this.sandbox = sandbox;
        this.lookEvery = lookEvery;
    }

    /**
     * @param moment not before the present
     * @throws IOException if the sandbox could not be told; it is told again and again, so it follows once it is there
     */
    void moveTo(Instant moment) throws IOException {
        clock.follow(time.moveTo(moment));
        LOG.info("the clock is moved to {}", clock.instant());
        sandbox.isAhead(clock.lead());
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("clock-watch").start(this::watch);
    }

    private void watch() {
        for (var look = 0; running; look++) {
            try {
                time.lead().ifPresent(clock::follow);
                if (look % LOOKS_BETWEEN_REMINDERS == 0) sandbox.isAhead(clock.lead());
                Thread.sleep(lookEvery); // by the system's time: jobs go by the very clock that is looked after here
            } catch (DataAccessException | IOException away) {
                LOG.debug("the clock could not be read or told: {}", away.getMessage());
                if (!pause()) return;
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(lookEvery);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything that is dated starts. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}

package nl.hostforge.app.privacy;

import java.util.Optional;
import nl.hostforge.messages.privacy.KeyRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Wraps anew, in the background and in batches, what a former master key wrapped. The log is not touched. Several nodes may
 * do so at the same time, and one that is stopped goes on where it was at its next start.
 */
@Component
class Rewrapping {
    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final KeyRef FIRST = new KeyRef("");
    private static final int BATCH = 500;
    private static final int TOLD_EVERY = 20 * BATCH;

    private final KeyTable table;
    private volatile boolean stopping;

    Rewrapping(KeyTable table) {
        this.table = table;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("rewrapping").start(this::run);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** Ends when no key is left that a former master key wraps, but for those that another node works on. */
    void run() {
        var left = table.formerlyWrapped();
        if (left == 0) {
            table.rewrapHashing();
            return;
        }
        LOG.info("{} keys are wrapped anew by the present master key", left);
        table.rewrapHashing();
        var batches = 0L;
        for (var last = Optional.of(FIRST); last.isPresent() && !stopping; batches++) {
            last = table.rewrap(last.get(), BATCH);
            if (batches > 0 && batches * BATCH % TOLD_EVERY == 0)
                LOG.info("about {} of {} keys are", batches * BATCH, left);
        }
        var remaining = table.formerlyWrapped();
        if (remaining == 0) LOG.info("no key of this database needs a former master key any more");
        else LOG.info("{} keys are still wrapped by a former master key", remaining);
    }
}

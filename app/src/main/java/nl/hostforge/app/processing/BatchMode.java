package nl.hostforge.app.processing;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * How a rebuild handles its batches: without a savepoint for each event, until a batch fails; that batch is rolled back
 * and run again event by event, so that only the event at fault is parked.
 */
public final class BatchMode {
    private static final String KEY = BatchMode.class.getName();

    private final int batchSize;
    private final AtomicInteger eventsToTakeSingly = new AtomicInteger();

    public BatchMode(int batchSize) {
        this.batchSize = batchSize;
    }

    /** Attached by an interceptor of a rebuilding processor to each event's unit of work. */
    public void attachTo(UnitOfWork<?> unit) {
        unit.root().resources().put(KEY, this);
    }

    static BatchMode of(UnitOfWork<?> unit) {
        return unit.root().getResource(KEY);
    }

    boolean takesNextEventSingly() {
        return eventsToTakeSingly.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    void batchFailed() {
        eventsToTakeSingly.set(batchSize);
    }

    /** A whole batch has to be rolled back and run again; its cause decides nothing yet, and may quote what is personal. */
    static final class BatchFailed extends RuntimeException {
        BatchFailed(Throwable cause) {
            super("this batch is run again event by event, after " + ParkUnlessItMayPass.describe(cause));
            setStackTrace(cause.getStackTrace());
        }
    }
}

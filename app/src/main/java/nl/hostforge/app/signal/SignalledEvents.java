package nl.hostforge.app.signal;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log as event processors read it: its end together, woken at each append here or on another node. Without a call-back
 * a pooled processor looks every 500 ms.
 */
public final class SignalledEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LogTail tail;

    /** @param tail null where the store has a signal of its own (Axon Server) */
    SignalledEvents(StreamableMessageSource<TrackedEventMessage<?>> log, LogTail tail) {
        this.log = log;
        this.tail = tail;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken position) {
        return tail == null ? log.openStream(position) : new FollowingStream(log, tail, position);
    }

    /** Has every processor of this node look at the end of the log, those included whom nothing there concerns. */
    public void wakeAll() {
        if (tail != null) tail.wakeAll();
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return log.createTokenAt(time);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return log.createTokenSince(duration);
    }
}

package nl.hostforge.app.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log as event processors read it, with a call-back at each append. Without one a pooled processor looks every
 * 500 ms; that polling stays as the safety net.
 */
public final class SignalledEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LogSignal signal;

    /** @param signal null where the store has a signal of its own (Axon Server) */
    public SignalledEvents(StreamableMessageSource<TrackedEventMessage<?>> log, LogSignal signal) {
        this.log = log;
        this.signal = signal;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken position) {
        var stream = log.openStream(position);
        return signal == null ? stream : new SignalledStream(stream, signal);
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

    private static final class SignalledStream implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final LogSignal signal;
        private Runnable stopListening = () -> {};

        private SignalledStream(BlockingStream<TrackedEventMessage<?>> stream, LogSignal signal) {
            this.stream = stream;
            this.signal = signal;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            stopListening.run();
            stopListening = signal.listen(callback);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            stopListening.run();
            stream.close();
        }
    }
}

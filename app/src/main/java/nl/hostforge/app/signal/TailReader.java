package nl.hostforge.app.signal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one thread of this node that reads the end of the log. */
final class TailReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TailReader.class);

    /** What a lost signal costs; and how long a failure is waited out. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final LogTail tail;
    private volatile Thread thread;

    TailReader(LogTail tail) {
        this.tail = tail;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("log-tail").start(this::keepReading);
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        stopping.interrupt();
        try {
            stopping.join(BETWEEN_LOOKS); // else it could close what is opened anew
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before event processors start, and after they have stopped. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void keepReading() {
        tail.open();
        try {
            while (isRunning()) {
                readNow();
                tail.awaitLook(BETWEEN_LOOKS);
            }
        } catch (InterruptedException stopping) {
            // that is all
        } finally {
            tail.close();
        }
    }

    private void readNow() throws InterruptedException {
        try {
            tail.read();
        } catch (RuntimeException failure) {
            // Without its message, which may quote a statement.
            if (isRunning())
                LOG.warn(
                        "the end of the log cannot be read: {}",
                        failure.getClass().getName());
            tail.forgetStream();
            Thread.sleep(BETWEEN_LOOKS); // each append asks for a look: what lasts would fail, and be logged, as often
        }
    }
}

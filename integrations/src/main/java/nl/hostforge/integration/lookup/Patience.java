package nl.hostforge.integration.lookup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for one provider's answers as long as somebody is willing to. A question that takes longer is left to end by
 * itself, within its line's own limits: breaking it off would count against the provider, for provisioning too.
 */
final class Patience {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private final String provider;
    private final Duration within;
    private final Semaphore open;

    /** @param provider what logs call it */
    Patience(String provider, Duration within, int atATime) {
        this.provider = provider;
        this.within = within;
        this.open = new Semaphore(atATime);
    }

    /** @return empty where no answer came in time, or where too many questions are open already */
    <T> Optional<T> ask(Supplier<T> question) {
        if (!open.tryAcquire()) {
            log.warn("{} is not asked: too many questions are open", provider);
            return Optional.empty();
        }
        var answer = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return question.get();
                    } finally {
                        open.release();
                    }
                },
                Thread::startVirtualThread);
        try {
            return Optional.of(answer.get(within.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            log.warn("{} did not answer within {}", provider, within);
        } catch (ExecutionException failed) {
            log.error("a question to {} failed", provider, failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}

package nl.hostforge.api.consistency;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.hostforge.messages.readmodel.AwaitVisible;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets an answer wait, briefly, until the read model shows what the command did. */
@Component
public class ReadYourWrite {
    /** Says {@code behind} on an answer that could not wait any longer: what it shows is what will be. */
    public static final String HEADER = "HostForge-Projection";

    public static final String BEHIND = "behind";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Logger log = LoggerFactory.getLogger(ReadYourWrite.class);

    private final QueryGateway queries;
    private final ConsistencySettings settings;

    ReadYourWrite(QueryGateway queries, ConsistencySettings settings) {
        this.queries = queries;
        this.settings = settings;
    }

    /**
     * @param readModel the read model's name, for instance {@code hosting-package-overview}
     * @param aggregateId the stream that was written to
     * @return whether the read model shows it; false too if that cannot be known now, since the command has succeeded
     *     and its answer must not fail for this
     */
    public boolean isVisible(String readModel, Object aggregateId) {
        var atMost = settings.waitAtMost();
        var question = new AwaitVisible(readModel, aggregateId.toString(), atMost);
        try {
            return queries.query(question, Boolean.class)
                    .get(atMost.plus(atMost).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException unknown) {
            log.warn(
                    "cannot tell whether {} is up to date: {}",
                    readModel,
                    unknown.getClass().getName());
            return false;
        }
    }

    /**
     * Asks until there is an answer, for who knows what was written by another name than its stream's.
     *
     * @return empty if there was none within the time that an answer waits
     */
    public <T> Optional<T> whenVisible(Supplier<Optional<T>> question) {
        var until = System.nanoTime() + settings.waitAtMost().toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            var answer = question.get();
            if (answer.isPresent() || System.nanoTime() + pause.toNanos() > until) return answer;
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return answer;
            }
            pause = pause.multipliedBy(2); // most are there at once; who guesses is not to keep the database busy
        }
    }
}

package nl.hostforge.integration.transport;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to one provider: its connections, its deadlines, its pace and its circuit breaker. It never repeats a change;
 * whether to ask again is the durable job's decision.
 *
 * <p>The breaker here only counts. What it finds is kept with the pace, where all nodes ask before each exchange anyway:
 * a provider that one of them found in trouble is left alone by all, and tried by one.
 */
public final class ProviderLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProviderLine.class);

    private final LineSettings settings;
    private final HttpClient client;
    private final CircuitBreaker breaker;
    private final SignInGuard guard;
    private final CallsAtATime atATime;
    private final Pace pace;
    private final Clock clock;

    public ProviderLine(LineSettings settings, CircuitBreakerRegistry breakers, Pace pace, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.pace = pace;
        this.guard = new SignInGuard(settings, clock);
        this.atATime = new CallsAtATime(settings);
        this.breaker =
                breakers.circuitBreaker(settings.provider(), settings.breaker().config());
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER) // a redirect would carry credentials elsewhere
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        settings.trust().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    public Clock clock() {
        return clock;
    }

    public LineSettings settings() {
        return settings;
    }

    /** How many calls this node is making. */
    public int callsUnderWay() {
        return atATime.underWay();
    }

    /** A question that changes nothing at the provider. */
    public <T> Outcome<T> lookUp(Function<Call, Outcome<T>> question) {
        return atATime.make(() -> guard.ask(() -> counted(Intent.LOOK_UP, question)));
    }

    /** An order to the provider, together with the looks that it needs. */
    public <T> Outcome<T> change(Function<Call, Outcome<T>> order) {
        return atATime.make(() -> guard.ask(() -> counted(Intent.CHANGE, order)));
    }

    private <T> Outcome<T> counted(Intent intent, Function<Call, Outcome<T>> talk) {
        var call = new Call(client, settings, intent, pace, clock);
        var outcome = within(call, talk);
        var neverAsked = outcome instanceof TryLater<T> later && !later.asked() && !call.brokeDown();
        if (neverAsked || call.stopped()) {
            if (call.isTrial()) pace.stillUntried(settings.provider(), call.id());
            return outcome;
        }
        breaker.onResult(call.sinceStart().toNanos(), TimeUnit.NANOSECONDS, outcome);
        if (BreakerSettings.isFailure(outcome)) {
            failed(call);
        } else if (call.isTrial()) {
            log.info("{} answers again", settings.provider());
            pace.welcomeBack(settings.provider());
        }
        return outcome;
    }

    private void failed(Call call) {
        var tooMany = breaker.getState() != CircuitBreaker.State.CLOSED;
        if (tooMany || call.isTrial()) {
            log.warn("{} is left alone: {}", settings.provider(), call.lastWords());
            pace.leaveAlone(settings.provider(), settings.breaker().openFor(), call.lastWords());
            breaker.reset();
        } else {
            pace.failed(settings.provider(), call.lastWords());
        }
    }

    private <T> Outcome<T> within(Call call, Function<Call, Outcome<T>> talk) {
        try {
            return talk.apply(call);
        } catch (RuntimeException surprise) {
            // An answer that our code stumbles over may still mean that the work was done.
            log.error("an answer of {} could not be understood", settings.provider(), surprise);
            var words = "the answer could not be understood";
            return call.changeSent() ? Outcome.unknown(words) : Outcome.tryLater(words);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

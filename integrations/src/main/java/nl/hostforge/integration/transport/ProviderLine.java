package nl.hostforge.integration.transport;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to one provider: its connections, its deadlines and its circuit breaker. It never repeats a change; whether
 * to ask again is the durable job's decision.
 */
public final class ProviderLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProviderLine.class);

    private final LineSettings settings;
    private final HttpClient client;
    private final CircuitBreaker breaker;
    private final SignInGuard guard;
    private final Clock clock;

    public ProviderLine(LineSettings settings, CircuitBreakerRegistry breakers, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.guard = new SignInGuard(settings, clock);
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

    /** A question that changes nothing at the provider. */
    public <T> Outcome<T> lookUp(Function<Call, Outcome<T>> question) {
        return guard.ask(() -> unlessBroken(Intent.LOOK_UP, question));
    }

    /** An order to the provider, together with the looks that it needs. */
    public <T> Outcome<T> change(Function<Call, Outcome<T>> order) {
        return guard.ask(() -> unlessBroken(Intent.CHANGE, order));
    }

    private <T> Outcome<T> unlessBroken(Intent intent, Function<Call, Outcome<T>> talk) {
        try {
            return breaker.executeSupplier(() -> within(intent, talk));
        } catch (CallNotPermittedException open) {
            var words = settings.provider() + " is left alone after too many failures";
            return new TryLater<>(words, Optional.of(settings.breaker().openFor()), false);
        }
    }

    private <T> Outcome<T> within(Intent intent, Function<Call, Outcome<T>> talk) {
        var call = new Call(client, settings.deadline(intent), settings.largestAnswer());
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

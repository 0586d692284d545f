package nl.hostforge.integration.transport;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to one provider: its connections, its deadlines and its circuit breaker. It never repeats a call; whether
 * to ask again is the durable job's decision.
 */
public final class ProviderLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProviderLine.class);

    private final LineSettings settings;
    private final HttpClient client;
    private final CircuitBreaker breaker;
    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    public ProviderLine(LineSettings settings, CircuitBreakerRegistry breakers, Clock clock) {
        this.settings = settings;
        this.clock = clock;
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
        return guarded(Intent.LOOK_UP, question);
    }

    /** An order to the provider, together with the looks that it needs. */
    public <T> Outcome<T> change(Function<Call, Outcome<T>> order) {
        return guarded(Intent.CHANGE, order);
    }

    private <T> Outcome<T> guarded(Intent intent, Function<Call, Outcome<T>> talk) {
        var quiet = Duration.between(clock.instant(), quietUntil.get());
        if (quiet.isPositive()) {
            return notAsked("%s refused our credentials a moment ago", quiet);
        }
        try {
            var outcome = breaker.executeSupplier(() -> within(intent, talk));
            if (outcome instanceof Refused<T> refused && refused.code() == RefusalCode.SIGN_IN_REFUSED) {
                quietUntil.set(clock.instant().plus(settings.signInPause()));
                log.error("{} refused our credentials: {}", settings.provider(), refused.words());
            }
            return outcome;
        } catch (CallNotPermittedException open) {
            return notAsked(
                    "%s is left alone after too many failures",
                    settings.breaker().openFor());
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

    private <T> Outcome<T> notAsked(String words, Duration after) {
        return new TryLater<>(words.formatted(settings.provider()), Optional.of(after), false);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

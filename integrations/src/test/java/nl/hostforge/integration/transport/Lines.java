package nl.hostforge.integration.transport;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Lines to fakes. */
public final class Lines {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private Lines() {}

    /** With patience enough for a busy machine. */
    public static ProviderLine to(String provider) {
        return to(provider, BreakerSettings.defaults());
    }

    public static ProviderLine to(String provider, BreakerSettings breaker) {
        return to(provider, Duration.ofSeconds(5), Duration.ofSeconds(20), breaker);
    }

    /** For those who never answer. */
    public static ProviderLine impatientlyTo(String provider) {
        return to(provider, Duration.ofMillis(1000), Duration.ofMillis(1200), BreakerSettings.defaults());
    }

    public static ProviderLine to(String provider, Duration connect, Duration deadline, BreakerSettings breaker) {
        return paced(settings(provider, connect, deadline, breaker), new PaceInMemory());
    }

    /** With limits and neighbours. */
    public static ProviderLine paced(LineSettings settings, Pace pace) {
        return new ProviderLine(settings, CircuitBreakerRegistry.ofDefaults(), pace, CLOCK);
    }

    static LineSettings settings(String provider, Duration connect, Duration deadline, BreakerSettings breaker) {
        return new LineSettings(
                provider,
                connect,
                deadline,
                deadline,
                200_000,
                Duration.ofMinutes(5),
                breaker,
                BulkheadSettings.defaults(),
                PaceLimit.none(),
                Optional.empty());
    }
}

package nl.hostforge.integration.transport;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Lines to fakes, with the patience of a test. */
public final class Lines {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private Lines() {}

    public static ProviderLine to(String provider) {
        return to(provider, BreakerSettings.defaults());
    }

    public static ProviderLine to(String provider, BreakerSettings breaker) {
        var settings = new LineSettings(
                provider,
                Duration.ofMillis(300),
                Duration.ofMillis(600),
                Duration.ofMillis(600),
                200_000,
                Duration.ofMinutes(5),
                breaker,
                Optional.empty());
        return new ProviderLine(settings, CircuitBreakerRegistry.ofDefaults(), CLOCK);
    }
}

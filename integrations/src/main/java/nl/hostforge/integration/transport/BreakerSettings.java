package nl.hostforge.integration.transport;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import nl.hostforge.integration.outcome.Outcome;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a provider is left alone for a while, by all nodes.
 *
 * @param calls over how many of the last calls the share of failures is taken
 * @param minimumCalls how many calls it takes before that share counts
 * @param failureRate the share, in per cent, that opens the breaker
 * @param openFor how long nothing is asked then, before one call tries
 */
public record BreakerSettings(
        @DefaultValue("20") int calls,
        @DefaultValue("5") int minimumCalls,
        @DefaultValue("50") float failureRate,
        @DefaultValue("30s") Duration openFor) {

    public static BreakerSettings defaults() {
        return new BreakerSettings(20, 5, 50, Duration.ofSeconds(30));
    }

    /** A refusal is an answer, so a taken domain name is no outage. */
    static boolean isFailure(Object outcome) {
        return outcome instanceof Outcome.TryLater || outcome instanceof Outcome.Unknown;
    }

    CircuitBreakerConfig config() {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(calls)
                .minimumNumberOfCalls(minimumCalls)
                .failureRateThreshold(failureRate)
                .waitDurationInOpenState(openFor)
                .recordResult(BreakerSettings::isFailure)
                .build();
    }
}

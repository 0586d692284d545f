package nl.hostforge.integration.transport;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls this node makes to a provider at a time, so that a slow one cannot keep every worker.
 *
 * @param calls at most; {@link Lane#BULK} gets the pace's share of them
 * @param patience how long one more waits for its turn
 */
public record BulkheadSettings(
        @DefaultValue("16") int calls, @DefaultValue("2s") Duration patience) {

    public BulkheadSettings {
        if (calls < 1) {
            throw new IllegalArgumentException("bulkhead.calls has to be at least 1");
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("bulkhead.patience has to be longer than nothing");
        }
    }

    public static BulkheadSettings defaults() {
        return new BulkheadSettings(16, Duration.ofSeconds(2));
    }

    BulkheadConfig config() {
        return configOf(calls);
    }

    BulkheadConfig bulkConfig(PaceLimit limit) {
        return configOf(Math.max(1, calls * limit.bulkShare() / 100));
    }

    private BulkheadConfig configOf(int atATime) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(atATime)
                .maxWaitDuration(patience)
                .build();
    }
}

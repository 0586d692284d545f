package nl.hostforge.app.oversight;

import java.util.TreeMap;
import nl.hostforge.integration.pace.ProviderOverviews;
import nl.hostforge.messages.processing.BreakerState;
import nl.hostforge.messages.processing.ProviderOverview;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says {@code DEGRADED} while a provider is left alone or wants no calls. Work for it waits and goes on by itself, so this
 * takes no node out of service.
 */
@Component("providersHealthIndicator")
class ProvidersHealth implements HealthIndicator {
    private final ProviderOverviews providers;

    ProvidersHealth(ProviderOverviews providers) {
        this.providers = providers;
    }

    @Override
    public Health health() {
        var troubles = new TreeMap<String, String>();
        for (var provider : providers.all()) {
            var trouble = troubleOf(provider);
            if (trouble != null) troubles.put(provider.name(), trouble);
        }
        if (troubles.isEmpty()) return Health.up().build();
        return Health.status(DeadLettersHealth.DEGRADED).withDetails(troubles).build();
    }

    private static String troubleOf(ProviderOverview provider) {
        if (provider.breaker() != BreakerState.CLOSED)
            return "left alone since %s: %s".formatted(provider.leftAloneSince(), provider.failure());
        return provider.closedUntil() == null ? null : "wants no calls until " + provider.closedUntil();
    }
}

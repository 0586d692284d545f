package nl.hostforge.app.oversight;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.hostforge.integration.pace.ProviderOverviews;
import nl.hostforge.messages.processing.BreakerState;
import nl.hostforge.messages.processing.ProviderOverview;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How the providers are doing, as meters by provider. Calls under way are this node's: add them up. Of the others every
 * node tells the same: take the highest over nodes.
 */
@Component
class ProviderMetrics {
    private final ProviderOverviews providers;
    private final MultiGauge leftAlone;
    private final MultiGauge calls;
    private final MultiGauge most;
    private final MultiGauge underWay;
    private final MultiGauge waiting;

    ProviderMetrics(ProviderOverviews providers, MeterRegistry meters) {
        this.providers = providers;
        this.leftAlone = gauge("left.alone", "1 while the provider is left alone after too many failures", meters);
        this.calls = gauge("calls", "calls of the present window, by all nodes", meters);
        this.most = gauge("calls.most", "how many a window may have", meters);
        this.underWay = gauge("calls.under.way", "calls that this node is making", meters);
        this.waiting = gauge("jobs.waiting", "durable jobs that are to call the provider", meters);
    }

    private static MultiGauge gauge(String name, String description, MeterRegistry meters) {
        return MultiGauge.builder("hostforge.provider." + name)
                .description(description)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${hostforge.processing.measure-every:15s}")
    void measure() {
        var all = providers.all();
        show(leftAlone, all, provider -> provider.breaker() == BreakerState.CLOSED ? 0 : 1);
        show(underWay, all, ProviderOverview::underWay);
        show(waiting, all, ProviderOverview::jobsWaiting);
        var limited = all.stream().filter(provider -> provider.calls() != null).toList();
        show(calls, limited, provider -> provider.calls().made());
        show(most, limited, provider -> provider.calls().most());
    }

    private static void show(
            MultiGauge gauge, List<ProviderOverview> providers, ToDoubleFunction<ProviderOverview> value) {
        gauge.register(
                providers.stream()
                        .map(provider -> Row.of(Tags.of("provider", provider.name()), value.applyAsDouble(provider)))
                        .toList(),
                true);
    }
}

package nl.hostforge.app.oversight;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
import nl.hostforge.messages.drift.DriftCounts;
import nl.hostforge.messages.drift.DriftQuery.CountDrift;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many differences between each provider and the log wait for somebody, as meters. Every node tells of all, so take
 * the highest over nodes, not the sum.
 */
@Component
class DriftMetrics {
    private final QueryGateway queries;
    private final NodeRoles roles;
    private final MultiGauge open;

    DriftMetrics(QueryGateway queries, NodeRoles roles, MeterRegistry meters) {
        this.queries = queries;
        this.roles = roles;
        this.open = MultiGauge.builder("hostforge.drift.findings")
                .description("differences between a provider and the log that nobody has closed")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${hostforge.processing.measure-every:15s}")
    void measure() {
        if (!roles.include(Role.QUERY)) return; // another node tells
        var counts = queries.query(new CountDrift(), DriftCounts.class).join();
        open.register(
                counts.open().entrySet().stream()
                        .map(entry -> Row.of(Tags.of("provider", entry.getKey().word()), entry.getValue()))
                        .toList(),
                true);
    }
}

package nl.hostforge.app.oversight;

import java.util.stream.Collectors;
import nl.hostforge.messages.drift.DriftCheckOverview;
import nl.hostforge.messages.drift.DriftCounts;
import nl.hostforge.messages.drift.DriftQuery.CountDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDriftChecks;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells how many differences wait for somebody, and how the last checks went; none of it makes this node ill. */
@Component("driftHealthIndicator")
class DriftHealth implements HealthIndicator {
    private final QueryGateway queries;

    DriftHealth(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public Health health() {
        var open = queries.query(new CountDrift(), DriftCounts.class).join().open();
        var checks = queries.query(new FindDriftChecks(), ResponseTypes.multipleInstancesOf(DriftCheckOverview.class))
                .join();
        return Health.up()
                .withDetail("open", open)
                .withDetail(
                        "checks",
                        checks.stream()
                                .collect(Collectors.toMap(
                                        check -> check.provider().word(),
                                        check -> check.state().name())))
                .build();
    }
}

package nl.hostforge.app.oversight;

import java.util.stream.Collectors;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
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
    private final NodeRoles roles;

    DriftHealth(QueryGateway queries, NodeRoles roles) {
        this.queries = queries;
        this.roles = roles;
    }

    @Override
    public Health health() {
        if (!roles.include(Role.QUERY)) return Health.up().build(); // another node tells
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

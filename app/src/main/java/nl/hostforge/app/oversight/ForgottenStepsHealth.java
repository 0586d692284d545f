package nl.hostforge.app.oversight;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says {@code DEGRADED} while outside work of an order is under way for which nothing is scheduled: a promise is broken,
 * and somebody has to look, but the node is well.
 */
@Component("forgottenStepsHealthIndicator")
class ForgottenStepsHealth implements HealthIndicator {
    private static final int SHOWN = 20;

    private final ForgottenSteps steps;

    ForgottenStepsHealth(ForgottenSteps steps) {
        this.steps = steps;
    }

    @Override
    public Health health() {
        var forgotten = steps.find();
        if (forgotten.isEmpty()) return Health.up().build();
        return Health.status(DeadLettersHealth.DEGRADED)
                .withDetail("forgotten", forgotten.size())
                .withDetail(
                        "steps",
                        forgotten.stream()
                                .limit(SHOWN)
                                .map(step -> "%s %s, since %s".formatted(step.order(), step.step(), step.since()))
                                .collect(Collectors.toList()))
                .build();
    }
}

package nl.hostforge.integration.provisioning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/**
 * Moves the subscription of a hosting line to the service plan of another package. What the panel could not apply all the
 * same is kept as a fact, in its words.
 */
@Component
class ChangePlan implements StepWork {
    private final HostingPanel panel;
    private final HostedLine lines;
    private final OneEffect oneEffect;

    ChangePlan(HostingPanel panel, HostedLine lines, OneEffect oneEffect) {
        this.panel = panel;
        this.lines = lines;
        this.oneEffect = oneEffect;
    }

    @Override
    public String kind() {
        return StepKind.CHANGE_PLAN.name();
    }

    @Override
    public Provider provider() {
        return Provider.PLESK;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var line = attempt.job().lineNumber();
        var step = new StepId(attempt.job().subject());
        var wanted = order.changes().get(step).line().servicePlan();
        var plan = order.correctionsOf(step).getOrDefault("servicePlan", wanted);
        return oneEffect.ensure(
                attempt,
                Provider.PLESK,
                "plan",
                () -> lines.subscription(order, line).flatMap(site -> onPlan(site, plan)),
                () -> lines.subscription(order, line)
                        .flatMap(site -> panel.switchPlan(site.guid(), plan)
                                .map(switched -> finished(site, plan, switched.problems()))));
    }

    private Outcome<Optional<Finished>> onPlan(PanelSubscription site, String plan) {
        if (site.planGuid().isEmpty()) return Outcome.done(Optional.empty());
        return panel.servicePlans()
                .map(plans -> plans.stream()
                        .filter(known -> known.name().equals(plan))
                        .filter(known -> known.guid().equals(site.planGuid().get()))
                        .map(known -> finished(site, plan, List.of()))
                        .findFirst());
    }

    private static Finished finished(PanelSubscription site, String plan, List<String> problems) {
        return new Finished(
                site.guid(),
                problems.isEmpty()
                        ? Map.of("servicePlan", plan)
                        : Map.of("servicePlan", plan, "problems", String.join("; ", problems)));
    }
}

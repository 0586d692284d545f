package nl.hostforge.integration.provisioning;

import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/** Takes the subscription of a hosting line off line. One that our suspension is on already counts as suspended. */
@Component
class SuspendHosting implements StepWork {
    private final HostingPanel panel;
    private final HostedLine lines;
    private final OneEffect oneEffect;

    SuspendHosting(HostingPanel panel, HostedLine lines, OneEffect oneEffect) {
        this.panel = panel;
        this.lines = lines;
        this.oneEffect = oneEffect;
    }

    @Override
    public String kind() {
        return StepKind.SUSPEND_HOSTING.name();
    }

    @Override
    public Provider provider() {
        return Provider.PLESK;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var line = attempt.job().lineNumber();
        return oneEffect
                .ensure(
                        attempt,
                        Provider.PLESK,
                        "suspension",
                        () -> lines.subscription(order, line)
                                .map(site -> Optional.of(site).filter(PanelSubscription::suspendedByUs)),
                        () -> lines.subscription(order, line)
                                .flatMap(site -> panel.suspend(site.guid()).map(done -> site)))
                .map(site -> Finished.as(site.guid()));
    }
}

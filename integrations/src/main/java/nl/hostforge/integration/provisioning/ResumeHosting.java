package nl.hostforge.integration.provisioning;

import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/** Ends our suspension of a hosting line's subscription, and no other: a site that its owner switched off stays off. */
@Component
class ResumeHosting implements StepWork {
    private final HostingPanel panel;
    private final HostedLine lines;
    private final OneEffect oneEffect;

    ResumeHosting(HostingPanel panel, HostedLine lines, OneEffect oneEffect) {
        this.panel = panel;
        this.lines = lines;
        this.oneEffect = oneEffect;
    }

    @Override
    public String kind() {
        return StepKind.RESUME_HOSTING.name();
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
                        "resumption",
                        () -> lines.subscription(order, line)
                                .map(site -> Optional.of(site).filter(it -> !it.suspendedByUs())),
                        () -> lines.subscription(order, line)
                                .flatMap(site -> panel.resume(site.guid()).map(done -> site)))
                .map(site -> Finished.as(site.guid()));
    }
}

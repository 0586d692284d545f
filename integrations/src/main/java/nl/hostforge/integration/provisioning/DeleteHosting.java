package nl.hostforge.integration.provisioning;

import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/**
 * Removes the subscription of a hosting line that nobody pays for any more. One that is gone counts as removed, and removing
 * it again removes nothing else, so that it needs no proof of its own.
 */
@Component
class DeleteHosting implements StepWork {
    private static final String GONE = "gone";

    private final HostingPanel panel;
    private final HostedLine lines;

    DeleteHosting(HostingPanel panel, HostedLine lines) {
        this.panel = panel;
        this.lines = lines;
    }

    @Override
    public String kind() {
        return StepKind.DELETE_HOSTING.name();
    }

    @Override
    public Provider provider() {
        return Provider.PLESK;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var found = lines.subscription(order, attempt.job().lineNumber());
        if (found instanceof Refused<?> refused && refused.code() == RefusalCode.NOT_FOUND)
            return Outcome.done(Finished.as(GONE));
        return found.flatMap(site -> panel.removeSubscription(site.guid()).map(removed -> Finished.as(site.guid())));
    }
}

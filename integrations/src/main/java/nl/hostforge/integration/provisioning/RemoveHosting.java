package nl.hostforge.integration.provisioning;

import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.ProvisioningCase;
import org.springframework.stereotype.Component;

/** Removes the subscription of a cancelled hosting line. One that is gone counts as removed. */
@Component
class RemoveHosting implements StepWork {
    private final HostingPanel panel;

    RemoveHosting(HostingPanel panel) {
        this.panel = panel;
    }

    @Override
    public String kind() {
        return CompensationKind.REMOVE_HOSTING.name();
    }

    @Override
    public Provider provider() {
        return Provider.PLESK;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var guid = attempt.job().made();
        return panel.removeSubscription(guid).map(removed -> Finished.as(guid));
    }
}

package nl.hostforge.integration.provisioning;

import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/** Finds the subscription that a delivered hosting line has at the panel, and lets nobody else's be touched. */
@Component
class HostedLine {
    private final HostingPanel panel;

    HostedLine(HostingPanel panel) {
        this.panel = panel;
    }

    /** @return its subscription as it is now; refused where there is none, or one that is not ours */
    Outcome<PanelSubscription> subscription(ProvisioningCase order, int lineNumber) {
        var reference = References.subscription(order.orderId(), lineNumber);
        var name = order.line(lineNumber).domainName().value();
        return panel.findSubscription(reference, name).flatMap(found -> {
            if (found.isEmpty())
                return Outcome.refused(RefusalCode.NOT_FOUND, "the panel has no subscription for " + name);
            var subscription = found.get();
            if (subscription.reference().equals(reference) || isRecorded(order, lineNumber, subscription))
                return Outcome.done(subscription);
            return Outcome.refused(
                    RefusalCode.ALREADY_EXISTS,
                    "the panel's subscription for " + name + " has another reference: '" + subscription.reference()
                            + "'");
        });
    }

    /** What staff made by hand has no reference of ours; the panel has one subscription for a name, so it is that one. */
    private static boolean isRecorded(ProvisioningCase order, int lineNumber, PanelSubscription subscription) {
        var step = StepId.of(StepKind.PROVISION_HOSTING, lineNumber);
        if (subscription.guid().equals(order.references().get(step))) return true;
        var byHand = order.references().containsKey(step) && !order.facts().containsKey(step);
        return byHand && subscription.reference().isBlank();
    }
}

package nl.hostforge.integration.provisioning;

import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.NewSubscription;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/** Makes the subscription of a hosting line, and its customer at the panel where there is none yet. */
@Component
class ProvisionHosting implements StepWork {
    private final HostingPanel panel;
    private final PanelCustomers customers;
    private final OneEffect oneEffect;

    ProvisionHosting(HostingPanel panel, PanelCustomers customers, OneEffect oneEffect) {
        this.panel = panel;
        this.customers = customers;
        this.oneEffect = oneEffect;
    }

    @Override
    public String kind() {
        return StepKind.PROVISION_HOSTING.name();
    }

    @Override
    public Provider provider() {
        return Provider.PLESK;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        return customers.ensure(order, attempt).flatMap(customer -> subscription(order, customer, attempt));
    }

    private Outcome<Finished> subscription(ProvisioningCase order, String customer, Attempt attempt) {
        var job = attempt.job();
        var line = order.line(job.lineNumber());
        var reference = References.subscription(order.orderId(), line.number());
        var corrections = order.correctionsOf(new StepId(job.subject()));
        var plan = corrections.getOrDefault("servicePlan", line.servicePlan());
        var login = corrections.getOrDefault("login", References.systemUser(order.orderId(), line.number()));
        var name = line.domainName().value();
        return oneEffect
                .ensure(
                        attempt,
                        Provider.PLESK,
                        "subscription",
                        () -> findOurs(reference, name),
                        () -> panel.createSubscription(
                                new NewSubscription(reference, customer, name, plan, login, OneTimePassword.make())))
                .map(guid -> new Finished(guid, Map.of("servicePlan", plan, "domainName", name)));
    }

    private Outcome<Optional<String>> findOurs(String reference, String name) {
        return panel.findSubscription(reference, name).flatMap(found -> {
            if (found.isEmpty()) return Outcome.done(Optional.empty());
            var subscription = found.get();
            return subscription.reference().equals(reference)
                    ? Outcome.done(Optional.of(subscription.guid()))
                    : Outcome.refused(
                            RefusalCode.ALREADY_EXISTS,
                            "the panel has a subscription for " + name + " already, with reference '"
                                    + subscription.reference() + "'",
                            "domainName");
        });
    }
}

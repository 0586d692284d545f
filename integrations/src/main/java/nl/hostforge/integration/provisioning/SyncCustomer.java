package nl.hostforge.integration.provisioning;

import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.NewPanelCustomer;
import nl.hostforge.integration.panel.PanelContact;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToPlesk;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Makes sure that the customer exists at the panel, where the order has hosting. */
@Component
class SyncCustomer implements StepWork {
    private final HostingPanel panel;
    private final OneEffect oneEffect;
    private final CommandGateway commands;

    SyncCustomer(HostingPanel panel, OneEffect oneEffect, CommandGateway commands) {
        this.panel = panel;
        this.oneEffect = oneEffect;
        this.commands = commands;
    }

    @Override
    public String kind() {
        return StepKind.SYNC_CUSTOMER.name();
    }

    @Override
    public Provider provider() {
        return Provider.PLESK;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var needsPanel = order.lines().stream().anyMatch(line -> line.kind() == LineKind.HOSTING);
        if (!needsPanel) return Outcome.done(Finished.as(References.customer(order.customerId())));
        if (order.pleskClientId() != null) return Outcome.done(Finished.as(order.pleskClientId()));
        if (order.contact().isErased()) return Erased.refusal();
        return panelCustomer(order, attempt).map(guid -> {
            commands.sendAndWait(new LinkCustomerToPlesk(order.customerId(), guid));
            return Finished.as(guid);
        });
    }

    private Outcome<String> panelCustomer(ProvisioningCase order, Attempt attempt) {
        var reference = References.customer(order.customerId());
        return oneEffect.ensure(
                attempt,
                Provider.PLESK,
                "panel-customer",
                () -> findOurs(reference),
                () -> panel.createCustomer(new NewPanelCustomer(
                                reference,
                                References.panelLogin(order.customerId()),
                                OneTimePassword.make(),
                                contact(order.contact().known().orElseThrow())))
                        .map(created -> created.guid()));
    }

    private Outcome<Optional<String>> findOurs(String reference) {
        return panel.findCustomers(reference)
                .map(found -> found.stream().map(customer -> customer.guid()).findFirst());
    }

    private static PanelContact contact(ContactDetails details) {
        var address = details.address();
        var house = address.addition() == null || address.addition().isBlank()
                ? address.houseNumber()
                : address.houseNumber() + " " + address.addition();
        return new PanelContact(
                details.firstName() + " " + details.lastName(),
                details.kind() == CustomerKind.COMPANY ? details.companyName() : null,
                details.email(),
                details.phone(),
                address.street() + " " + house,
                address.postalCode(),
                address.city(),
                address.country());
    }
}

package nl.hostforge.integration.provisioning;

import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.NewPanelCustomer;
import nl.hostforge.integration.panel.PanelCustomerCreated;
import nl.hostforge.integration.panel.PanelLogin;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToPlesk;
import nl.hostforge.messages.order.ProvisioningCase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Makes sure that an order's customer exists at the panel. Usually {@code SYNC_CUSTOMER} has it done; while the panel is
 * away that goes on without, and whoever needs the customer there has it done. Two who do it at a time end with one
 * customer: its login is derived from ours, and the panel has each login once.
 */
@Component
class PanelCustomers {
    private final HostingPanel panel;
    private final OneEffect oneEffect;
    private final CommandGateway commands;

    PanelCustomers(HostingPanel panel, OneEffect oneEffect, CommandGateway commands) {
        this.panel = panel;
        this.oneEffect = oneEffect;
        this.commands = commands;
    }

    /** @return done with the panel's id of the customer */
    Outcome<String> ensure(ProvisioningCase order, Attempt attempt) {
        if (order.pleskClientId() != null) return Outcome.done(order.pleskClientId());
        if (order.contact().isErased()) return Erased.refusal();
        var reference = References.customer(order.customerId());
        return oneEffect
                .ensure(
                        attempt,
                        Provider.PLESK,
                        "panel-customer",
                        () -> panel.findCustomers(reference)
                                .map(found -> found.stream()
                                        .map(customer -> customer.guid())
                                        .findFirst()),
                        () -> panel.createCustomer(new NewPanelCustomer(
                                        reference,
                                        PanelLogin.of(order.customerId()),
                                        OneTimePassword.make(),
                                        Contacts.forPanel(order)))
                                .map(PanelCustomerCreated::guid))
                .map(guid -> {
                    commands.sendAndWait(new LinkCustomerToPlesk(order.customerId(), guid));
                    attempt.withdraw("panel-customer");
                    return guid;
                });
    }
}

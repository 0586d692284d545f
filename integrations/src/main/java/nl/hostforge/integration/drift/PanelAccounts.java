package nl.hostforge.integration.drift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelCustomer;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.messages.service.TraitValue;
import org.springframework.stereotype.Component;

/** The accounts on the panel, which lists them all at once. */
@Component
class PanelAccounts implements Listing {
    private final HostingPanel panel;

    PanelAccounts(HostingPanel panel) {
        this.panel = panel;
    }

    @Override
    public ServiceKind kind() {
        return ServiceKind.PANEL_ACCOUNT;
    }

    @Override
    public Outcome<Page> page(String cursor) {
        return panel.customers()
                .map((List<PanelCustomer> all) ->
                        new Page(all.stream().map(PanelAccounts::seen).toList(), null));
    }

    @Override
    public Outcome<Optional<Seen>> find(ServiceOverview missing) {
        return Outcome.done(Optional.empty()); // one answer had them all
    }

    private static Seen seen(PanelCustomer customer) {
        return new Seen(
                ServiceKind.PANEL_ACCOUNT,
                customer.guid(),
                Seen.orNull(customer.reference()),
                null,
                null,
                Map.of(ServiceTrait.STATE, customer.suspendedByUs() ? TraitValue.SUSPENDED : TraitValue.ACTIVE));
    }
}

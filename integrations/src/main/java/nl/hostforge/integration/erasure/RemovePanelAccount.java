package nl.hostforge.integration.erasure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelCustomer;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.integration.provisioning.References;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import org.springframework.stereotype.Component;

/**
 * Removes the customer's account, and whatever else has our reference. Removing an account takes its sites along, so one
 * that still has any, made by hand perhaps, stays, and staff decides.
 */
@Component
class RemovePanelAccount implements ErasureWork {
    private final HostingPanel panel;

    RemovePanelAccount(HostingPanel panel) {
        this.panel = panel;
    }

    @Override
    public Provider provider() {
        return Provider.PLESK;
    }

    @Override
    public Outcome<Void> forget(CustomerId customer, String reference) {
        return panel.findCustomers(References.customer(customer)).flatMap(found -> {
            var accounts = new LinkedHashSet<String>();
            accounts.add(reference);
            found.stream().map(PanelCustomer::guid).forEach(accounts::add);
            return removeAll(accounts);
        });
    }

    private Outcome<Void> removeAll(Collection<String> accounts) {
        Outcome<Void> removed = Outcome.done(null);
        for (var account : accounts) removed = removed.flatMap(before -> remove(account));
        return removed;
    }

    private Outcome<Void> remove(String account) {
        return panel.subscriptionsOf(account)
                .flatMap(left -> left.isEmpty()
                        ? panel.removeCustomer(account)
                        : Outcome.refused(
                                RefusalCode.WRONG_STATE,
                                left.stream()
                                        .map(PanelSubscription::domainName)
                                        .collect(Collectors.joining(
                                                ", ", "the account still has subscriptions: ", ""))));
    }
}

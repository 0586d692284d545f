package nl.hostforge.integration.drift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelCustomer;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.integration.panel.ServicePlan;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.messages.service.TraitValue;
import org.springframework.stereotype.Component;

/**
 * The subscriptions on the panel, which lists them all at once. Only the suspension that we make counts: a site that its
 * owner switched off is the owner's business.
 */
@Component
class Subscriptions implements Listing {
    private static final String NO_PLAN = "none";

    private final HostingPanel panel;

    Subscriptions(HostingPanel panel) {
        this.panel = panel;
    }

    @Override
    public ServiceKind kind() {
        return ServiceKind.HOSTING;
    }

    @Override
    public Outcome<Page> page(String cursor) {
        return panel.servicePlans()
                .flatMap(plans -> panel.customers()
                        .flatMap(owners ->
                                panel.subscriptions().map((List<PanelSubscription> all) -> page(all, plans, owners))));
    }

    @Override
    public Outcome<Optional<Seen>> find(ServiceOverview missing) {
        return Outcome.done(Optional.empty()); // one answer had them all
    }

    private static Page page(List<PanelSubscription> all, List<ServicePlan> plans, List<PanelCustomer> owners) {
        var planNames =
                plans.stream().collect(Collectors.toMap(ServicePlan::guid, ServicePlan::name, (one, same) -> one));
        var guids =
                owners.stream().collect(Collectors.toMap(PanelCustomer::id, PanelCustomer::guid, (one, same) -> one));
        return new Page(
                all.stream()
                        .map(one -> new Seen(
                                ServiceKind.HOSTING,
                                one.guid(),
                                Seen.orNull(one.reference()),
                                one.domainName(),
                                guids.get(one.ownerId()),
                                Map.of(
                                        ServiceTrait.STATE,
                                        one.suspendedByUs() ? TraitValue.SUSPENDED : TraitValue.ACTIVE,
                                        ServiceTrait.PLAN,
                                        one.planGuid()
                                                .map(plan -> planNames.getOrDefault(plan, plan))
                                                .orElse(NO_PLAN))))
                        .toList(),
                null);
    }
}

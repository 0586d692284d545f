package nl.hostforge.sandbox.plesk;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;
import static nl.hostforge.sandbox.call.Route.put;

import java.util.List;
import java.util.Set;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.plesk.RestBodies.Client;
import nl.hostforge.sandbox.plesk.RestBodies.Domain;
import nl.hostforge.sandbox.plesk.RestBodies.DomainRequest;
import nl.hostforge.sandbox.plesk.RestBodies.DomainStatus;
import nl.hostforge.sandbox.plesk.RestBodies.Reference;
import org.springframework.stereotype.Component;

/** {@code /domains} of the REST API: subscriptions, and the sites inside them. */
@Component
class RestDomains {
    private static final Set<String> HOSTING_TYPES =
            Set.of("virtual", "standard_forwarding", "frame_forwarding", "none");

    private final Panel panel;

    RestDomains(Panel panel) {
        this.panel = panel;
    }

    List<Route> routes() {
        return List.of(
                get("/domains", "plesk.findSubscription", this::list),
                post("/domains", "plesk.createSubscription", this::create),
                get("/domains/{domain}", "plesk.readSubscription", call -> Answer.ok(Domain.of(named(call)))),
                put("/domains/{domain}", "plesk.updateSubscription", this::update),
                delete("/domains/{domain}", "plesk.deleteSubscription", this::remove),
                get("/domains/{domain}/client", "plesk.readSubscriptionOwner", this::owner),
                get("/domains/{domain}/status", "plesk.readSubscriptionStatus", this::status),
                put("/domains/{domain}/status", "plesk.setSubscriptionStatus", this::changeStatus));
    }

    private Answer list(Call call) {
        var name = call.parameter("name");
        return Answer.ok(panel.subscriptions
                .where(one -> name.isEmpty() || one.is(name.get()))
                .map(Domain::of)
                .toList());
    }

    private Answer create(Call call) {
        var subscription = panel.subscribe(details(RestBodies.read(call, DomainRequest.class), true));
        return RestAnswers.created(201, subscription.id(), subscription.guid());
    }

    /** Whether a panel switches the plan here is not documented, so this one does not: it says yes and leaves it. */
    private Answer update(Call call) {
        var wanted = details(RestBodies.read(call, DomainRequest.class), false);
        var subscription = panel.subscriptions.change(named(call), wanted);
        return RestAnswers.created(200, subscription.id(), subscription.guid());
    }

    private Answer remove(Call call) {
        var subscription = named(call);
        panel.remove(subscription);
        return RestAnswers.created(200, subscription.id(), subscription.guid());
    }

    private Answer owner(Call call) {
        return Answer.ok(Client.of(panel.owner(named(call))));
    }

    private Answer status(Call call) {
        return Answer.ok(new DomainStatus(panel.condition(named(call))));
    }

    private Answer changeStatus(Call call) {
        var subscription = named(call);
        var wanted = RestBodies.read(call, DomainStatus.class).status();
        var suspended = subscription.status() | Status.BY_ADMINISTRATOR;
        switch (wanted == null ? "" : wanted) {
            case "active" ->
                panel.subscriptions.switchTo(subscription, subscription.status() & ~Status.BY_ADMINISTRATOR, false);
            case "suspended" -> panel.subscriptions.switchTo(subscription, suspended, false);
            case "disabled" -> panel.subscriptions.switchTo(subscription, suspended, true);
            default -> throw new PleskRefusal(PleskRefusal.WRONG_STATUS, "Wrong status value: " + wanted);
        }
        return Answer.ok(new DomainStatus(wanted));
    }

    private SubscriptionDetails details(DomainRequest wanted, boolean creating) {
        if (wanted.hostingType() != null && !HOSTING_TYPES.contains(wanted.hostingType()))
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Unknown hosting type: " + wanted.hostingType());
        var base = wanted.base() == null ? null : site(wanted.base());
        Long owner = null;
        if (wanted.ownerClient() != null) owner = client(wanted.ownerClient()).id();
        else if (creating && base != null) owner = base.ownerId();
        else if (creating) owner = panel.customers.administrator().id();
        return new SubscriptionDetails(
                wanted.name(),
                wanted.hostingType(),
                owner,
                creating && wanted.plan() != null ? planId(wanted.plan().name()) : null,
                null,
                null,
                wanted.description(),
                wanted.addresses(),
                wanted.hostingSettings() == null
                        ? null
                        : wanted.hostingSettings().ftpLogin(),
                base == null ? null : base.id());
    }

    private Long planId(String name) {
        return panel.plans.named(name).id();
    }

    private Customer client(Reference reference) {
        return panel.customers
                .find(reference.id() == null ? -1 : reference.id())
                .or(() -> panel.customers.first(one -> one.login().equals(reference.login())
                        || one.guid().toString().equals(reference.guid())
                        || (!one.externalId().isEmpty() && one.externalId().equals(reference.externalId()))))
                .orElseThrow(() -> new PleskRefusal(PleskRefusal.OWNER_NOT_FOUND, "Owner client does not exist"));
    }

    private Subscription site(Reference reference) {
        return panel.subscriptions.all().stream()
                .filter(one -> Long.valueOf(one.id()).equals(reference.id())
                        || (reference.name() != null && one.is(reference.name()))
                        || one.guid().toString().equals(reference.guid()))
                .findFirst()
                .orElseThrow(() -> new PleskRefusal(PleskRefusal.WRONG_VALUE, "Parent domain does not exist"));
    }

    private Subscription named(Call call) {
        return Numbers.of(call.variable("domain"))
                .flatMap(panel.subscriptions::find)
                .orElseThrow(() -> RestAnswers.missing("Domain"));
    }
}

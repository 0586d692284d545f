package nl.hostforge.sandbox.plesk;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What concerns several kinds of things at once: creating a subscription fills its zone, removing a customer cascades. */
@Component
class Panel {
    final Customers customers;
    final Subscriptions subscriptions;
    final ServicePlans plans;
    final DnsRecords dns;

    Panel(Customers customers, Subscriptions subscriptions, ServicePlans plans, DnsRecords dns) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.dns = dns;
    }

    Subscription subscribe(SubscriptionDetails wanted) {
        var subscription = subscriptions.create(wanted);
        if (subscription.baseDomainId() == 0) dns.fillFromTemplate(subscription);
        return subscription;
    }

    void remove(Subscription subscription) {
        dns.removeAll(subscription);
        subscriptions.remove(subscription);
    }

    void remove(Customer customer) {
        if (customer.equals(customers.administrator()))
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "The administrator cannot be removed");
        subscriptions.where(one -> one.ownerId() == customer.id()).toList().forEach(this::remove);
        customers.remove(customer);
    }

    Customer owner(Subscription subscription) {
        return customers.find(subscription.ownerId()).orElseThrow();
    }

    /** The REST API's word for a subscription's state; a suspended owner takes it off-line too. */
    String condition(Subscription subscription) {
        if (subscription.disabled()) return "disabled";
        return subscription.status() == Status.ACTIVE && owner(subscription).isActive() ? "active" : "suspended";
    }

    /** Everything, for the test to look at. */
    Map<String, Object> state() {
        return Map.of(
                "counts",
                Map.of(
                        "customers", customers.all().size(),
                        "subscriptions", subscriptions.all().size(),
                        "dnsRecords", dns.all().count()),
                "customers",
                customers.all(),
                "subscriptions",
                subscriptions.all().stream().map(this::described).toList(),
                "dnsRecords",
                dns.all().toList(),
                "servicePlans",
                plans.all());
    }

    private Map<String, Object> described(Subscription subscription) {
        return Map.of(
                "subscription",
                subscription,
                "plan",
                plans.find(plan -> Long.valueOf(plan.id()).equals(subscription.planId()))
                        .map(ServicePlan::name)
                        .orElse(""),
                "owner",
                owner(subscription).login(),
                "condition",
                condition(subscription));
    }
}

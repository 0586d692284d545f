package nl.hostforge.integration.panel;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;

/**
 * The hosting panel, one call per method. A <em>reference</em> is our own name for a thing, stored there with it;
 * a <em>guid</em> is the panel's name, which survives a migration to another server (its numbers don't).
 *
 * <p>Creating is never safe to repeat blindly: look for the reference first. Everything else sets a state, and may be
 * repeated.
 */
public interface HostingPanel {

    /** All customers with our reference: none, one, or more where a repeat slipped through. */
    Outcome<List<PanelCustomer>> findCustomers(String reference);

    /** All customers on the panel, whoever made them; the panel knows no pages. */
    Outcome<List<PanelCustomer>> customers();

    /** All subscriptions on the panel, whoever made them; the panel knows no pages. */
    Outcome<List<PanelSubscription>> subscriptions();

    /** Refused as {@code ALREADY_EXISTS} when the login is taken, by us or by another. */
    Outcome<PanelCustomerCreated> createCustomer(NewPanelCustomer customer);

    /** Changes what is given and leaves the rest; also the way to a new password, since none can be read back. */
    Outcome<Void> updateCustomer(String customerGuid, PanelCustomerChange change);

    /** Keeps the customer out of the panel; all its sites go off-line. Other reasons for suspension stay as they are. */
    Outcome<Void> suspendCustomer(String customerGuid);

    /** Takes back the suspension by {@link #suspendCustomer}, and no other. */
    Outcome<Void> activateCustomer(String customerGuid);

    /** All subscriptions that this customer has, whoever made them; none for a customer that is absent. */
    Outcome<List<PanelSubscription>> subscriptionsOf(String customerGuid);

    /** Removes the customer and everything it has. A customer that is absent counts as removed. */
    Outcome<Void> removeCustomer(String customerGuid);

    /** The subscription with our reference or else, since a domain name is unique on a panel, the one that holds it. */
    Outcome<Optional<PanelSubscription>> findSubscription(String reference, String domainName);

    /** Takes the panel a minute or more, and goes on there after we hung up. Returns the subscription's guid. */
    Outcome<String> createSubscription(NewSubscription subscription);

    /** Shows visitors a suspension page. Other reasons for suspension stay as they are. */
    Outcome<Void> suspend(String subscriptionGuid);

    /** Takes back the suspension by {@link #suspend}, and no other: a site that its owner switched off stays off. */
    Outcome<Void> resume(String subscriptionGuid);

    /** Moves the subscription to another plan, by the plan's name; the plan it has already is fine too. */
    Outcome<PlanSwitched> switchPlan(String subscriptionGuid, String servicePlan);

    /** Removes the subscription with its sites and mail. One that is absent counts as removed. */
    Outcome<Void> removeSubscription(String subscriptionGuid);

    Outcome<List<ServicePlan>> servicePlans();

    Outcome<List<PanelDnsRecord>> dnsRecords(String domainName);

    /** Adds the record unless the zone has it already. */
    Outcome<Void> addDnsRecord(String domainName, PanelDnsRecord record);

    /**
     * An address that signs the customer in, once, soon, and only from the visitor's own address: ask for it at the
     * click and never keep it. It is a secret.
     *
     * @param visitorAddress the IP address that the browser will come from
     */
    Outcome<URI> oneTimeLogin(String login, String visitorAddress);

    /** Where customers sign in with their browsers; known without asking the panel. */
    URI address();

    Outcome<PanelServer> serverInfo();
}

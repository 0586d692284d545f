package nl.hostforge.messages.subscription;

import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;

/**
 * A period of which a day's run made something else than was foreseen. Amounts are without VAT.
 *
 * @param domainName null where the subscription is not shown yet
 * @param foreseen null where it was not
 * @param done what it is invoiced for; null where it is not, or not yet
 * @param invoiceId the day's draft or invoice that lists it; null where none does
 * @param reason stable code, in kebab case, of why it is not invoiced; null where nothing tells it
 */
public record RunDifference(
        RunOutcome outcome,
        CustomerId customerId,
        SubscriptionId subscriptionId,
        DomainName domainName,
        ServicePeriod period,
        Money foreseen,
        Money done,
        InvoiceId invoiceId,
        String reason) {}

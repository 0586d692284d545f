package nl.hostforge.messages.subscription;

import java.util.List;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;

/**
 * What a run renews for one customer: what is to be on one invoice. Amounts are without VAT.
 *
 * @param renewals by subscription, and for each in the order of time; never empty
 * @param net sum of all
 */
public record CustomerRenewals(CustomerId customerId, List<Renewal> renewals, Money net) {
    /** One period of one subscription. */
    public record Renewal(
            SubscriptionId subscriptionId,
            SubscriptionKind kind,
            DomainName domainName,
            ServicePeriod period,
            Money net,
            String textNl,
            String textEn) {}
}

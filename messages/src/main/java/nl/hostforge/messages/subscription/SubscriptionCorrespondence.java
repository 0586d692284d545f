package nl.hostforge.messages.subscription;

import java.time.LocalDate;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.Personal;

/**
 * All that a mail about a subscription may need, read from the log itself.
 *
 * @param contact who the customer is today
 * @param customerErased whether the customer asked to be forgotten
 * @param terms what the next periods are on
 * @param announced the period that was announced last; null if none was
 * @param announcedPrice what was said that it costs, without VAT; null likewise
 * @param announcedEnd the end that was announced last; null if none was
 * @param announcedChange the other price that was announced last, list prices; null if none was
 */
public record SubscriptionCorrespondence(
        SubscriptionId subscriptionId,
        CustomerId customerId,
        Personal<ContactDetails> contact,
        boolean customerErased,
        SubscriptionKind kind,
        DomainName domainName,
        SubscriptionTerms terms,
        ServicePeriod announced,
        Money announcedPrice,
        LocalDate announcedEnd,
        PriceAnnouncement announcedChange) {
    /** What was announced, but no other price. */
    public SubscriptionCorrespondence(
            SubscriptionId subscriptionId,
            CustomerId customerId,
            Personal<ContactDetails> contact,
            boolean customerErased,
            SubscriptionKind kind,
            DomainName domainName,
            SubscriptionTerms terms,
            ServicePeriod announced,
            Money announcedPrice,
            LocalDate announcedEnd) {
        this(
                subscriptionId,
                customerId,
                contact,
                customerErased,
                kind,
                domainName,
                terms,
                announced,
                announcedPrice,
                announcedEnd,
                null);
    }

    /** Another price, without VAT, from the first day of a period on. */
    public record PriceAnnouncement(LocalDate from, Money former, Money price) {}
}

package nl.hostforge.messages.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;

/**
 * A subscription as it stands. Amounts are without VAT.
 *
 * @param lineNumber the line of the order that it comes from
 * @param domainName the name, or the one that the hosting lives under
 * @param billingPeriod the length of every period but the first
 * @param terms what the periods that are not paid yet are on
 * @param startedOn the first day
 * @param renewals how often it was renewed
 * @param period the last one that is on an invoice
 * @param paid what that period costs
 * @param next the one after it
 * @param dueOn the day that it is to be renewed on; null if it is not to be
 * @param lastInvoiceId the run's invoice that the last period is on; null for the first, which the order's has
 * @param endsOn the first day without it; null while it goes on
 * @param endedOn as {@code endsOn}, once it is over; null until then
 * @param version of the aggregate
 * @param announced the price that the customer was told of, and does not pay yet; null where there is none
 */
public record SubscriptionOverview(
        SubscriptionId id,
        CustomerId customerId,
        OrderId orderId,
        OrderNumber orderNumber,
        int lineNumber,
        SubscriptionKind kind,
        SubscriptionStatus status,
        DomainName domainName,
        Period billingPeriod,
        SubscriptionTerms terms,
        LocalDate startedOn,
        int renewals,
        ServicePeriod period,
        Money paid,
        ServicePeriod next,
        LocalDate dueOn,
        InvoiceId lastInvoiceId,
        LocalDate endsOn,
        LocalDate endedOn,
        Instant createdAt,
        Instant changedAt,
        long version,
        AnnouncedPrice announced) {
    /** A subscription whose price is not announced to change. */
    public SubscriptionOverview(
            SubscriptionId id,
            CustomerId customerId,
            OrderId orderId,
            OrderNumber orderNumber,
            int lineNumber,
            SubscriptionKind kind,
            SubscriptionStatus status,
            DomainName domainName,
            Period billingPeriod,
            SubscriptionTerms terms,
            LocalDate startedOn,
            int renewals,
            ServicePeriod period,
            Money paid,
            ServicePeriod next,
            LocalDate dueOn,
            InvoiceId lastInvoiceId,
            LocalDate endsOn,
            LocalDate endedOn,
            Instant createdAt,
            Instant changedAt,
            long version) {
        this(
                id,
                customerId,
                orderId,
                orderNumber,
                lineNumber,
                kind,
                status,
                domainName,
                billingPeriod,
                terms,
                startedOn,
                renewals,
                period,
                paid,
                next,
                dueOn,
                lastInvoiceId,
                endsOn,
                endedOn,
                createdAt,
                changedAt,
                version,
                null);
    }

    /** @return what the next period is to cost, as things are */
    public Money nextPrice() {
        return announced != null && announced.isFor(next.from())
                ? terms.at(announced.price()).due()
                : terms.due();
    }
}

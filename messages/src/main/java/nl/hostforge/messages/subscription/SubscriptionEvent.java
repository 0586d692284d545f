package nl.hostforge.messages.subscription;

import java.time.LocalDate;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.serialization.Revision;

/**
 * What can happen to a subscription. Days are those of Europe/Amsterdam, amounts are without VAT; {@code orderVersion} is
 * the place, in the order's stream, of the event that it follows from.
 */
public sealed interface SubscriptionEvent {
    SubscriptionId subscriptionId();

    CustomerId customerId();

    /**
     * A line was delivered: its first period, which the order's invoice asks for, has begun.
     *
     * @param period the first one
     * @param next the first that is to be paid for again
     * @param paid what the order's invoice asks for the first period
     * @param discount what took something off it; null where nothing did
     */
    @StoredAs("subscription.SubscriptionStarted")
    @Revision("2")
    record SubscriptionStarted(
            SubscriptionId subscriptionId,
            CustomerId customerId,
            OrderId orderId,
            OrderNumber orderNumber,
            int lineNumber,
            long orderVersion,
            SubscriptionKind kind,
            DomainName domainName,
            BillingCycle cycle,
            ServicePeriod period,
            ServicePeriod next,
            Money paid,
            Discount discount,
            SubscriptionTerms terms)
            implements SubscriptionEvent {}

    /**
     * The period after the last one is on an invoice. A discount on its line has a period less from now on.
     *
     * @param number how many periods there were before it
     * @param next the one after it
     */
    @StoredAs("subscription.SubscriptionRenewed")
    @Revision("2")
    record SubscriptionRenewed(
            SubscriptionId subscriptionId,
            CustomerId customerId,
            InvoiceId invoiceId,
            int number,
            ServicePeriod period,
            ServicePeriod next,
            InvoiceLine line)
            implements SubscriptionEvent {}

    /**
     * Something else is delivered from {@code changedOn} on; the price follows with the next period.
     *
     * @param countsFrom the first day that is paid for by the new terms
     * @param difference what the days from the change to there are worth more than was paid for them, below zero if less;
     *     nobody is asked for it
     */
    @StoredAs("subscription.SubscriptionPlanChanged")
    @Revision("2")
    record SubscriptionPlanChanged(
            SubscriptionId subscriptionId,
            CustomerId customerId,
            long orderVersion,
            LocalDate changedOn,
            SubscriptionTerms terms,
            LocalDate countsFrom,
            Money difference)
            implements SubscriptionEvent {}

    /** What it is about is off line for the time being. */
    @StoredAs("subscription.SubscriptionSuspended")
    @Revision("1")
    record SubscriptionSuspended(SubscriptionId subscriptionId, CustomerId customerId, long orderVersion)
            implements SubscriptionEvent {}

    /** What it is about is on line again. */
    @StoredAs("subscription.SubscriptionResumed")
    @Revision("1")
    record SubscriptionResumed(SubscriptionId subscriptionId, CustomerId customerId, long orderVersion)
            implements SubscriptionEvent {}

    /**
     * It is to end.
     *
     * @param endsOn the first day without it
     */
    @StoredAs("subscription.SubscriptionCancellationScheduled")
    @Revision("1")
    record SubscriptionCancellationScheduled(SubscriptionId subscriptionId, CustomerId customerId, LocalDate endsOn)
            implements SubscriptionEvent {}

    /** It goes on after all. */
    @StoredAs("subscription.SubscriptionCancellationWithdrawn")
    @Revision("1")
    record SubscriptionCancellationWithdrawn(SubscriptionId subscriptionId, CustomerId customerId)
            implements SubscriptionEvent {}

    /**
     * The customer is told of the next period before it is renewed.
     *
     * @param period the next one
     * @param price what it is going to cost by the terms of today
     */
    @StoredAs("subscription.SubscriptionRenewalAnnounced")
    @Revision("1")
    record SubscriptionRenewalAnnounced(
            SubscriptionId subscriptionId, CustomerId customerId, ServicePeriod period, Money price)
            implements SubscriptionEvent {}

    /**
     * The customer is told that a domain name is about to be theirs no longer.
     *
     * @param endsOn the first day without it
     */
    @StoredAs("subscription.SubscriptionExpiryAnnounced")
    @Revision("1")
    record SubscriptionExpiryAnnounced(SubscriptionId subscriptionId, CustomerId customerId, LocalDate endsOn)
            implements SubscriptionEvent {}

    /**
     * The customer is told of another price.
     *
     * @param period the first one that costs it, if nothing changes before
     * @param former list price until then
     * @param price list price from then on
     */
    @StoredAs("subscription.SubscriptionPriceAnnounced")
    @Revision("1")
    record SubscriptionPriceAnnounced(
            SubscriptionId subscriptionId,
            CustomerId customerId,
            PriceChangeId priceChangeId,
            ServicePeriod period,
            Money former,
            Money price)
            implements SubscriptionEvent {}

    /**
     * It is over, for good.
     *
     * @param endedOn the first day without it
     * @param unused what of the last price is for days from there on
     */
    @StoredAs("subscription.SubscriptionEnded")
    @Revision("1")
    record SubscriptionEnded(SubscriptionId subscriptionId, CustomerId customerId, LocalDate endedOn, Money unused)
            implements SubscriptionEvent {}
}

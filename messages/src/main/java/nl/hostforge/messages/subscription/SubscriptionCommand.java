package nl.hostforge.messages.subscription;

import java.time.LocalDate;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/**
 * What can be asked of a subscription. Once it has ended, all is refused ({@code subscription-ended}) but repeats. What
 * follows from an order bears that event's place in the order's stream: the same or an older one changes nothing.
 */
public sealed interface SubscriptionCommand {
    SubscriptionId subscriptionId();

    /**
     * Starts the subscription of a delivered line, whose first period is paid. A repeat changes nothing.
     *
     * @param subscriptionId {@link SubscriptionId#ofLine}
     * @param paid what the order's invoice asks for the first period
     * @param discount what took something off it; null where nothing did
     */
    record StartSubscription(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            CustomerId customerId,
            OrderId orderId,
            OrderNumber orderNumber,
            int lineNumber,
            long orderVersion,
            SubscriptionKind kind,
            DomainName domainName,
            BillingCycle cycle,
            Money paid,
            Discount discount,
            SubscriptionTerms terms)
            implements SubscriptionCommand {}

    /**
     * Renews the subscription for the period after the last one, on an invoice, and answers that invoice's {@code
     * InvoiceLine}. A repeat for the same invoice gives the same answer and changes nothing, even after the end. Refused
     * for a period that another invoice has ({@code already-renewed}), for one that would leave a gap or overlap ({@code
     * not-the-next-period}) and for one that begins when the subscription is to have ended ({@code
     * subscription-cancelled}).
     */
    record RenewSubscription(
            @TargetAggregateIdentifier SubscriptionId subscriptionId, ServicePeriod period, InvoiceId invoiceId)
            implements SubscriptionCommand {}

    /**
     * Has the periods that are not paid yet be on other terms. Terms that it has already change nothing. A discount goes on
     * where it is for the new package, and ends where it is not.
     *
     * @param terms at list price
     */
    record ChangeSubscriptionPlan(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            long orderVersion,
            LocalDate changedOn,
            SubscriptionTerms terms)
            implements SubscriptionCommand {}

    /** Puts on record that what it is about is off line. */
    record SuspendSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, long orderVersion)
            implements SubscriptionCommand {}

    /** Puts on record that what it is about is on line again. */
    record ResumeSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, long orderVersion)
            implements SubscriptionCommand {}

    /**
     * Has the subscription end on a day, which is the answer: any from today to the end of what is paid, or the end of a later period. Refused
     * for a day that is over ({@code date-in-past}), for one that would leave part of a period unpaid ({@code
     * not-a-period-end}) and for one more than ten years ahead ({@code date-too-far}). The day that it has already changes
     * nothing; another one takes its place.
     *
     * @param today in Europe/Amsterdam
     * @param endsOn the first day without it; null for the end of what is paid
     */
    record ScheduleSubscriptionCancellation(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            @TargetAggregateVersion Long expectedVersion,
            LocalDate today,
            LocalDate endsOn)
            implements SubscriptionCommand {}

    /** Has the subscription go on. Where no end was set, it changes nothing. */
    record WithdrawSubscriptionCancellation(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            @TargetAggregateVersion Long expectedVersion) implements SubscriptionCommand {}

    /**
     * Has the customer told of what comes next, once for each day that something comes: a renewal of a year or more, or the
     * end of a domain name. What lies outside these days, was told already, or needs no telling changes nothing.
     *
     * @param today in Europe/Amsterdam; of what begins or ends before, it is too late to tell
     * @param renewalsUntil the last day whose renewals are told of
     * @param endsUntil the last day whose ends are told of
     */
    record AnnounceSubscription(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            LocalDate today,
            LocalDate renewalsUntil,
            LocalDate endsUntil)
            implements SubscriptionCommand {}

    /**
     * Has the first period that begins on the day or later, and all after it, cost something else, and the customer told. A
     * repeat of the same change does nothing, whatever happened since; another one takes the place of one that is yet to
     * come. So does nothing what has ended, ends before, or costs that already.
     *
     * @param price of one billing period, without VAT
     */
    record AnnounceSubscriptionPrice(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            PriceChangeId priceChangeId,
            LocalDate effectiveOn,
            Money price)
            implements SubscriptionCommand {}

    /** Ends a subscription whose day has come. One that goes on after all, or has ended, is left as it is. */
    record EndCancelledSubscription(
            @TargetAggregateIdentifier SubscriptionId subscriptionId, LocalDate today) implements SubscriptionCommand {}

    /** Ends the subscription at once, since its order is cancelled. A repeat changes nothing. */
    record EndSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, LocalDate endedOn)
            implements SubscriptionCommand {}
}

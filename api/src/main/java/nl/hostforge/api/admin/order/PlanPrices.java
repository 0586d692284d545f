package nl.hostforge.api.admin.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hostforge.api.admin.order.PlanPreview.PlanAmount;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.billing.BilledCustomer;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceQuery.FindBilledCustomer;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.Proration;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.stereotype.Component;

/** What another package costs more or less until the next period, by the subscription as it is shown. */
@Component
class PlanPrices {
    private final Messages messages;
    private final Clock clock;

    PlanPrices(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @return the subscription that the line left; empty where there is none that goes on */
    Optional<SubscriptionOverview> subscriptionOf(OrderId order, OrderLine line) {
        return messages.ask(
                        new FindSubscription(SubscriptionId.ofLine(order, line.number())),
                        ResponseTypes.optionalInstanceOf(SubscriptionOverview.class))
                .filter(subscription -> subscription.status() != SubscriptionStatus.ENDED);
    }

    /** What costs less is had from the next period on, unless staff wants it now. */
    PlanMoment usual(SubscriptionOverview subscription, OrderLine after) {
        return subscription.terms().price().exceeds(after.renewalPrice()) ? PlanMoment.NEXT_PERIOD : PlanMoment.NOW;
    }

    /** More than our own invoices ask for cannot be given back: the first period is on the bookkeeping's. */
    boolean canBeHadNow(SubscriptionOverview subscription, OrderLine after) {
        return !difference(subscription, after).negated().exceeds(subscription.creditable());
    }

    PlanPreview preview(SubscriptionOverview subscription, OrderLine after) {
        var vat = vatOf(subscription);
        return new PlanPreview(
                usual(subscription, after),
                canBeHadNow(subscription, after),
                subscription.next().from(),
                amount(difference(subscription, after), vat),
                amount(after.renewalPrice(), vat));
    }

    private Money difference(SubscriptionOverview subscription, OrderLine after) {
        var period = subscription.period();
        var units = subscription.renewals() == 0 ? after.quantity() : 1;
        return Proration.rest(after.renewalPrice().times(units), period, today())
                .minus(Proration.rest(subscription.paid(), period, today()));
    }

    private VatDecision vatOf(SubscriptionOverview subscription) {
        var draft = InvoiceId.ofPlanChange(subscription.id(), subscription.version());
        var customer = messages.ask(
                new FindBilledCustomer(subscription.customerId(), draft, clock.instant(), today()),
                ResponseTypes.instanceOf(BilledCustomer.class));
        if (customer.vat() == null) throw new NotFound("customer");
        return customer.vat();
    }

    private static PlanAmount amount(Money net, VatDecision vat) {
        return PlanAmount.of(
                OrderTotals.of(List.of(new InvoiceLine(ProductGroup.HOSTING, null, 1, net, net, "", "")), vat));
    }

    private LocalDate today() {
        return BillingCycle.dayOf(clock.instant());
    }
}

package nl.hostforge.api.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.api.auth.StaffCredentials;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.timeline.TimelineBodies.TimelineLine;
import nl.hostforge.messages.account.AccountQuery.FindAccountTimeline;
import nl.hostforge.messages.account.AccountTimeline;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceTimeline;
import nl.hostforge.messages.billing.InvoiceTimeline;
import nl.hostforge.messages.coupon.CouponQuery.FindCouponTimeline;
import nl.hostforge.messages.coupon.CouponTimeline;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerTimeline;
import nl.hostforge.messages.customer.CustomerTimeline;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.dunning.DunningPolicyTimeline;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicyTimeline;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningTimeline;
import nl.hostforge.messages.dunning.DunningTimeline;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.mailtemplate.MailTemplateId;
import nl.hostforge.messages.mailtemplate.MailTemplateQuery.FindMailTemplateTimeline;
import nl.hostforge.messages.mailtemplate.MailTemplateTimeline;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.AwaitOrderNews;
import nl.hostforge.messages.order.OrderQuery.FindOrderByNumber;
import nl.hostforge.messages.order.OrderQuery.FindOrderTimeline;
import nl.hostforge.messages.order.OrderQuery.FindTrackedOrder;
import nl.hostforge.messages.order.OrderTimeline;
import nl.hostforge.messages.order.TrackingSecret;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionTimeline;
import nl.hostforge.messages.subscription.SubscriptionTimeline;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.stereotype.Component;

/** The questions that this edge asks about what happened. */
@Component
class Histories {
    private final Messages messages;
    private final StaffCredentials staff;
    private final Vault vault;

    Histories(Messages messages, StaffCredentials staff, Vault vault) {
        this.messages = messages;
        this.staff = staff;
        this.vault = vault;
    }

    /** @throws NotFound if there is no such order, or the secret is another's: without difference */
    OrderId tracked(String number, String secret) {
        if (secret == null) throw new NotFound("order");
        var hash = TrackingSecret.given(secret).hash(vault);
        return order(messages.ask(
                new FindTrackedOrder(new OrderNumber(number), hash),
                ResponseTypes.optionalInstanceOf(OrderDetails.class)));
    }

    /**
     * @param named an order's id or its number
     * @throws NotFound if it is neither
     */
    OrderId order(String named) {
        try {
            return new OrderId(UUID.fromString(named));
        } catch (IllegalArgumentException notAnId) {
            return order(messages.ask(
                    new FindOrderByNumber(new OrderNumber(named)),
                    ResponseTypes.optionalInstanceOf(OrderDetails.class)));
        }
    }

    List<TimelineEntry> of(OrderId order, Language language) {
        return messages.ask(
                        new FindOrderTimeline(order, language), ResponseTypes.optionalInstanceOf(OrderTimeline.class))
                .map(OrderTimeline::entries)
                .orElseThrow(() -> new NotFound("order"));
    }

    List<TimelineEntry> of(CustomerId customer, Language language) {
        return messages.ask(
                        new FindCustomerTimeline(customer, language),
                        ResponseTypes.optionalInstanceOf(CustomerTimeline.class))
                .map(CustomerTimeline::entries)
                .orElseThrow(() -> new NotFound("customer"));
    }

    List<TimelineEntry> of(SubscriptionId subscription, Language language) {
        return messages.ask(
                        new FindSubscriptionTimeline(subscription, language),
                        ResponseTypes.optionalInstanceOf(SubscriptionTimeline.class))
                .map(SubscriptionTimeline::entries)
                .orElseThrow(() -> new NotFound("subscription"));
    }

    List<TimelineEntry> of(InvoiceId invoice, Language language) {
        return messages.ask(
                        new FindInvoiceTimeline(invoice, language),
                        ResponseTypes.optionalInstanceOf(InvoiceTimeline.class))
                .map(InvoiceTimeline::entries)
                .orElseThrow(() -> new NotFound("invoice"));
    }

    List<TimelineEntry> ofAccount(CustomerId customer, Language language) {
        return messages.ask(
                        new FindAccountTimeline(customer, language), ResponseTypes.instanceOf(AccountTimeline.class))
                .entries();
    }

    List<TimelineEntry> of(CouponId coupon, Language language) {
        return messages.ask(
                        new FindCouponTimeline(coupon, language),
                        ResponseTypes.optionalInstanceOf(CouponTimeline.class))
                .map(CouponTimeline::entries)
                .orElseThrow(() -> new NotFound("coupon"));
    }

    /** Of a mail whose words nobody changed there is none. */
    List<TimelineEntry> of(MailTemplateId template, Language language) {
        return messages.ask(
                        new FindMailTemplateTimeline(template, language),
                        ResponseTypes.instanceOf(MailTemplateTimeline.class))
                .entries();
    }

    /** Of who was never dunned there is none. */
    List<TimelineEntry> ofDunning(CustomerId customer, Language language) {
        return messages.ask(
                        new FindDunningTimeline(customer, language), ResponseTypes.instanceOf(DunningTimeline.class))
                .entries();
    }

    /** Of a policy that nobody changed there is none. */
    List<TimelineEntry> ofDunningPolicy(Language language) {
        return messages.ask(
                        new FindDunningPolicyTimeline(language), ResponseTypes.instanceOf(DunningPolicyTimeline.class))
                .entries();
    }

    /** Waits until something happens, at most for this long. */
    List<TimelineEntry> next(OrderId order, Language language, long after, Duration atMost) {
        return messages.ask(
                new AwaitOrderNews(order, language, after, atMost),
                ResponseTypes.multipleInstancesOf(TimelineEntry.class));
    }

    /** For staff: with the names of those who did it, all looked up at once. */
    List<TimelineLine> named(List<TimelineEntry> entries) {
        var nameOf = staff.namesIn(entries, TimelineEntry::actorKind, TimelineEntry::actorId);
        return entries.stream()
                .map(entry -> TimelineLine.of(entry, nameOf.apply(entry)))
                .toList();
    }

    private static OrderId order(Optional<OrderDetails> found) {
        return found.map(OrderDetails::id).orElseThrow(() -> new NotFound("order"));
    }
}

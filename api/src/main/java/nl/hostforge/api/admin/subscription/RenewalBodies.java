package nl.hostforge.api.admin.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.admin.subscription.SubscriptionBodies.AdminSubscription;
import nl.hostforge.api.admin.subscription.SubscriptionBodies.PeriodBody;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.CustomerRenewals.Renewal;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.RegistrarRenewal;
import nl.hostforge.messages.subscription.RunComparison;
import nl.hostforge.messages.subscription.RunDifference;
import nl.hostforge.messages.subscription.RunOutcome;
import nl.hostforge.messages.subscription.SubscriptionDay;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionOverview;

/** What a renewal run would do, and did. Amounts are without VAT. */
final class RenewalBodies {
    private RenewalBodies() {}

    /** One period of one subscription. */
    record PreviewedRenewal(
            @Schema(type = "string", format = "uuid") SubscriptionId subscriptionId,
            SubscriptionKind kind,
            @Schema(example = "xn--caf-dma.nl") String domain,
            @Schema(example = "café.nl") String readableDomain,
            PeriodBody period,
            Amount net,
            String textNl,
            String textEn) {
        static PreviewedRenewal of(Renewal renewal) {
            return new PreviewedRenewal(
                    renewal.subscriptionId(),
                    renewal.kind(),
                    renewal.domainName().value(),
                    renewal.domainName().readable(),
                    PeriodBody.of(renewal.period()),
                    Amount.of(renewal.net()),
                    renewal.textNl(),
                    renewal.textEn());
        }
    }

    /** What would be on one invoice. */
    record PreviewedInvoice(
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            List<PreviewedRenewal> renewals,
            Amount net) {
        static PreviewedInvoice of(CustomerRenewals customer) {
            return new PreviewedInvoice(
                    customer.customerId(),
                    customer.renewals().stream().map(PreviewedRenewal::of).toList(),
                    Amount.of(customer.net()));
        }
    }

    /** A page of what a day's run would do. */
    record RenewalPreview(
            LocalDate date,
            List<PreviewedInvoice> items,

            @Schema(
                    type = "string",
                    format = "uuid",
                    description = "Where the next page begins; null at the end",
                    nullable = true)
            CustomerId nextCursor) {
        static RenewalPreview of(LocalDate date, DueRenewals due) {
            return new RenewalPreview(
                    date, due.customers().stream().map(PreviewedInvoice::of).toList(), due.next());
        }
    }

    /** What a day brings to subscriptions besides their renewal. */
    record RenewalDay(
            LocalDate date,
            @Schema(description = "They end on that day") List<AdminSubscription> ending,

            @Schema(description = "Another package comes with that day")
            List<AdminSubscription> changing,

            @Schema(description = "Their customers get a mail about the renewal to come")
            List<AdminSubscription> renewalsToTell,

            @Schema(description = "Their customers get a mail about the end of a domain name")
            List<AdminSubscription> endsToTell) {
        static RenewalDay of(LocalDate date, SubscriptionDay day) {
            return new RenewalDay(
                    date,
                    shown(day.ending()),
                    shown(day.changing()),
                    shown(day.renewalsToTell()),
                    shown(day.endsToTell()));
        }

        private static List<AdminSubscription> shown(List<SubscriptionOverview> subscriptions) {
            return subscriptions.stream().map(AdminSubscription::of).toList();
        }
    }

    /** All that one side of a comparison comes to. */
    record RunSum(int customers, int periods, Amount net) {
        static RunSum of(RunComparison.Sum sum) {
            return new RunSum(sum.customers(), sum.periods(), Amount.of(sum.net()));
        }
    }

    /** A period of which a day's run made something else than was foreseen. */
    record RenewalDifference(
            RunOutcome outcome,
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            @Schema(type = "string", format = "uuid") SubscriptionId subscriptionId,

            @Schema(example = "xn--caf-dma.nl", nullable = true)
            String domain,

            @Schema(example = "café.nl", nullable = true) String readableDomain,
            PeriodBody period,

            @Schema(description = "Null where it was not foreseen", nullable = true)
            Amount foreseen,

            @Schema(description = "Null where it is not invoiced, or not yet", nullable = true)
            Amount done,

            @Schema(
                    type = "string",
                    format = "uuid",
                    description = "The day's draft or invoice that lists it",
                    nullable = true)
            InvoiceId invoiceId,

            @Schema(
                    description = "Why it is not invoiced, where it is known",
                    example = "subscription-cancelled",
                    nullable = true)
            String reason) {
        static RenewalDifference of(RunDifference it) {
            var name = it.domainName();
            return new RenewalDifference(
                    it.outcome(),
                    it.customerId(),
                    it.subscriptionId(),
                    name == null ? null : name.value(),
                    name == null ? null : name.readable(),
                    PeriodBody.of(it.period()),
                    it.foreseen() == null ? null : Amount.of(it.foreseen()),
                    it.done() == null ? null : Amount.of(it.done()),
                    it.invoiceId(),
                    it.reason());
        }
    }

    /** What a day's run did beside what was foreseen. */
    record RenewalComparison(
            LocalDate date,

            @Schema(description = "What was foreseen when this day began")
            LocalDate seenOn,

            RunSum foreseen,
            @Schema(description = "Drafts included") RunSum done,

            @Schema(description = "At most 100, by customer")
            List<RenewalDifference> differences,

            @Schema(description = "How many differences there are in all")
            int found) {
        static RenewalComparison of(LocalDate date, LocalDate seenOn, RunComparison it) {
            return new RenewalComparison(
                    date,
                    seenOn,
                    RunSum.of(it.foreseen()),
                    RunSum.of(it.done()),
                    it.differences().stream().map(RenewalDifference::of).toList(),
                    it.found());
        }
    }

    /** A domain name that expires soon, and whose next year is not paid. */
    record UnpaidDomain(
            @Schema(type = "string", format = "uuid") SubscriptionId subscriptionId,
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            @Schema(type = "string", format = "uuid") OrderId orderId,
            @Schema(example = "xn--caf-dma.nl") String domain,
            @Schema(example = "café.nl") String readableDomain,
            LocalDate expiresOn,

            @Schema(type = "string", format = "uuid", description = "The invoice that asked for it first")
            InvoiceId invoiceId,

            @Schema(description = "Whether staff was told by mail")
            boolean warned) {
        static UnpaidDomain of(RegistrarRenewal it) {
            return new UnpaidDomain(
                    it.subscriptionId(),
                    it.customerId(),
                    it.orderId(),
                    it.domainName().value(),
                    it.domainName().readable(),
                    it.period().from(),
                    it.invoiceId(),
                    it.warned());
        }
    }

    /** The first to expire first. */
    record UnpaidDomains(List<UnpaidDomain> items) {}
}

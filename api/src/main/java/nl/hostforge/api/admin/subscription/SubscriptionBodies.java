package nl.hostforge.api.admin.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.subscription.AnnouncedPrice;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.messages.subscription.SubscriptionTerms;

/** What staff gets about subscriptions, and says about them. Amounts are without VAT, days are those of Europe/Amsterdam. */
final class SubscriptionBodies {
    private SubscriptionBodies() {}

    /** Days that are paid for at once: {@code until} is the first day of the next ones. */
    @Schema(name = "ServicePeriod")
    record PeriodBody(
            @Schema(example = "2026-01-31") LocalDate from,
            @Schema(example = "2026-02-28") LocalDate until) {
        static PeriodBody of(ServicePeriod period) {
            return new PeriodBody(period.from(), period.until());
        }
    }

    /** A list price from the first day of a period on. */
    record AnnouncedPriceBody(LocalDate from, Amount price) {
        static AnnouncedPriceBody of(AnnouncedPrice announced) {
            return announced == null ? null : new AnnouncedPriceBody(announced.from(), Amount.of(announced.price()));
        }
    }

    /** A discount of periods that come, and what they cost without it. */
    record SubscriptionDiscount(
            @Schema(example = "WELCOME") String code,

            @Schema(description = "For how many periods yet; null for all that come", example = "2", nullable = true)
            Integer periods,

            Amount listPrice) {
        static SubscriptionDiscount of(SubscriptionTerms terms) {
            var discount = terms.discount();
            return discount == null
                    ? null
                    : new SubscriptionDiscount(discount.code().value(), discount.periods(), Amount.of(terms.price()));
        }
    }

    /** The fields mean what they mean in {@link SubscriptionOverview}. */
    record AdminSubscription(
            @Schema(type = "string", format = "uuid") SubscriptionId id,
            SubscriptionKind kind,
            SubscriptionStatus status,
            @Schema(example = "xn--caf-dma.nl") String domain,

            @Schema(description = "The name with its international letters", example = "café.nl")
            String readableDomain,

            @Schema(type = "string", format = "uuid") CustomerId customerId,
            @Schema(type = "string", format = "uuid") OrderId orderId,
            @Schema(example = "HF-10001") String orderNumber,
            @Schema(example = "1") int lineNumber,

            @Schema(type = "string", format = "uuid", nullable = true)
            HostingPackageId packageId,

            @Schema(example = "P1M") String billingPeriod,

            @Schema(description = "What the next period costs, the discount taken off")
            Amount price,

            @Schema(description = "What is taken off the periods that come", nullable = true)
            SubscriptionDiscount discount,

            @Schema(description = "The price that the customer was told of, and does not pay yet", nullable = true)
            AnnouncedPriceBody announcedPrice,

            String textNl,
            String textEn,
            LocalDate startedOn,

            @Schema(description = "How often it was renewed")
            int renewals,

            @Schema(description = "The last period that is on an invoice")
            PeriodBody period,

            @Schema(description = "What that period costs") Amount paid,
            @Schema(description = "The period after it") PeriodBody next,

            @Schema(description = "The day that it is to be renewed on; null if it is not to be", nullable = true)
            LocalDate dueOn,

            @Schema(
                    type = "string",
                    format = "uuid",
                    description = "The invoice that the last period is on; null for the first, which the order's has",
                    nullable = true)
            InvoiceId lastInvoiceId,

            @Schema(description = "The first day without it; null while it goes on", nullable = true)
            LocalDate endsOn,

            @Schema(description = "Since when it is over", nullable = true)
            LocalDate endedOn,

            Instant createdAt,
            Instant changedAt,

            @Schema(description = "Left out where it is not known yet", nullable = true)
            Long version) {
        static AdminSubscription of(SubscriptionOverview it, Long version) {
            return new AdminSubscription(
                    it.id(),
                    it.kind(),
                    it.status(),
                    it.domainName().value(),
                    it.domainName().readable(),
                    it.customerId(),
                    it.orderId(),
                    it.orderNumber().value(),
                    it.lineNumber(),
                    it.terms().hostingPackageId(),
                    it.billingPeriod().toString(),
                    Amount.of(it.nextPrice()),
                    SubscriptionDiscount.of(it.terms()),
                    AnnouncedPriceBody.of(it.announced()),
                    it.terms().textNl(),
                    it.terms().textEn(),
                    it.startedOn(),
                    it.renewals(),
                    PeriodBody.of(it.period()),
                    Amount.of(it.paid()),
                    PeriodBody.of(it.next()),
                    it.dueOn(),
                    it.lastInvoiceId(),
                    it.endsOn(),
                    it.endedOn(),
                    it.createdAt(),
                    it.changedAt(),
                    version);
        }

        static AdminSubscription of(SubscriptionOverview it) {
            return of(it, it.version());
        }
    }

    /** A page of the list. */
    record SubscriptionRows(
            List<AdminSubscription> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {
        static SubscriptionRows of(Page<SubscriptionOverview> page) {
            return new SubscriptionRows(
                    page.items().stream().map(AdminSubscription::of).toList(), page.nextCursor());
        }
    }

    /** When it is to end, and why. */
    record CancellationAsk(
            @Schema(description = "The first day without it; the end of what is paid if left out", nullable = true)
            LocalDate endsOn,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {}
}

package nl.hostforge.api.admin.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
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
import nl.hostforge.messages.subscription.SubscriptionKind;

/** What a renewal run would do. Amounts are without VAT. */
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

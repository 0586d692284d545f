package nl.hostforge.command.subscription;

import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.subscription.SubscriptionTerms;

/** What the invoice of one renewed period says. */
final class RenewedLine {
    private RenewedLine() {}

    static InvoiceLine of(ProductGroup group, ServicePeriod period, SubscriptionTerms terms) {
        var discount = terms.discount();
        return new InvoiceLine(
                group,
                period,
                1,
                terms.price(),
                terms.due(),
                terms.textNl(),
                terms.textEn(),
                discount == null ? null : discount.on(terms.price(), 1));
    }
}

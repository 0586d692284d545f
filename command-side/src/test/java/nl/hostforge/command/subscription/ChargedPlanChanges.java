package nl.hostforge.command.subscription;

import java.util.List;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionTerms;

/** What is recorded of a plan that costs more for what is left of the period. */
final class ChargedPlanChanges {
    private ChargedPlanChanges() {}

    static SubscriptionPlanChanged charged(
            SubscriptionId id,
            CustomerId customer,
            long orderVersion,
            SubscriptionTerms before,
            SubscriptionTerms after,
            ServicePeriod rest,
            Money difference) {
        return new SubscriptionPlanChanged(
                id,
                customer,
                orderVersion,
                rest.from(),
                after,
                rest.until(),
                difference,
                InvoiceId.ofPlanChange(id, orderVersion),
                new DraftedLine(new InvoiceItem(id, rest), line(before, after, rest, difference)),
                List.of());
    }

    private static InvoiceLine line(
            SubscriptionTerms before, SubscriptionTerms after, ServicePeriod rest, Money difference) {
        return new InvoiceLine(
                ProductGroup.HOSTING,
                rest,
                1,
                difference,
                difference,
                "Overstap van %s naar %s, rest van de periode".formatted(before.textNl(), after.textNl()),
                "Change from %s to %s, rest of the period".formatted(before.textEn(), after.textEn()));
    }
}

package nl.hostforge.command.subscription;

import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.PlanCredit;

/**
 * What invoices of ours ask for the present period, and what of it was given back. The first period is on the order's invoice,
 * which is the bookkeeping's: we cannot credit that.
 */
class PeriodInvoices {
    /** The latest first: what was asked for last is given back first. */
    private final List<PlanCredit> left = new ArrayList<>();

    void begin(InvoiceId invoice, InvoiceItem item, Money net) {
        left.clear();
        left.add(new PlanCredit(invoice, item, net));
    }

    void ask(InvoiceId invoice, DraftedLine charge) {
        left.addFirst(new PlanCredit(invoice, charge.item(), charge.line().net()));
    }

    /** @return of which invoices the amount is given back; of none where they did not ask for so much */
    List<PlanCredit> giveBack(Money amount) {
        var credits = new ArrayList<PlanCredit>();
        var rest = amount;
        for (var asked : left) {
            var part = asked.net().atMost(rest);
            if (part.isPositive()) credits.add(new PlanCredit(asked.invoiceId(), asked.item(), part));
            rest = rest.minus(part);
        }
        return rest.isPositive() ? List.of() : List.copyOf(credits);
    }

    void take(List<PlanCredit> credits) {
        for (var credit : credits)
            left.replaceAll(asked ->
                    asked.invoiceId().equals(credit.invoiceId()) && asked.item().equals(credit.item())
                            ? new PlanCredit(
                                    asked.invoiceId(), asked.item(), asked.net().minus(credit.net()))
                            : asked);
    }
}

package nl.hostforge.api.admin.order;

import java.util.List;
import java.util.Optional;
import nl.hostforge.api.customer.CustomerVat;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.money.Amount;
import nl.hostforge.api.quote.Quotes;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.order.OrderCommand.CorrectOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;
import org.springframework.stereotype.Component;

/**
 * Makes sure that an order is invoiced under the VAT that applies when it is approved, not when it was placed: the rate,
 * the answer of VIES or the threshold of the One Stop Shop may have changed meanwhile. Staff agrees by repeating what the
 * order comes to now.
 */
@Component
class VatAtApproval {
    private final Quotes quotes;
    private final Messages messages;

    VatAtApproval(Quotes quotes, Messages messages) {
        this.quotes = quotes;
        this.messages = messages;
    }

    /**
     * Has a pending order bear the VAT of now.
     *
     * @param accepted the total that staff agrees to; null where they were shown none
     * @return the order as it is then, one version further; empty if it bears it already
     * @throws VatChanged if the VAT is another one, and staff did not agree to the total; nothing is changed then
     */
    Optional<OrderDetails> settle(OrderDetails order, Amount accepted) {
        return presentOf(order).filter(vat -> !sameOutcome(vat, order.vat())).map(vat -> correct(order, vat, accepted));
    }

    private OrderDetails correct(OrderDetails order, VatDecision vat, Amount accepted) {
        var totals = OrderTotals.of(order.lines(), vat);
        if (accepted == null || totals.gross().compareTo(accepted.toMoney()) != 0)
            throw new VatChanged(order, vat, totals);
        messages.send(new CorrectOrder(order.id(), order.version(), order.lines(), vat, totals, List.of()));
        return Outlook.corrected(order, order.lines(), vat, totals);
    }

    /** @return empty where nobody can tell: the customer is erased, or the register that approved of them is silent */
    private Optional<VatDecision> presentOf(OrderDetails order) {
        var by = order.orderedBy();
        if (by == null) return Optional.empty();
        var customer = CustomerVat.typed(
                by.kind(), by.address().country(), by.address().postalCode(), order.vatNumber());
        var taxed = quotes.tax(customer, order.totals().net());
        return taxed.vatCheck() == VatCheckOutcome.UNVERIFIABLE && restsOnAValidNumber(order.vat())
                ? Optional.empty()
                : Optional.of(taxed.vat());
    }

    private static boolean restsOnAValidNumber(VatDecision decision) {
        return VatCheckOutcome.VALID.name().equals(decision.evidence().get("vatNumberCheck"));
    }

    /** What an invoice shows; evidence may differ, as a later day does. */
    private static boolean sameOutcome(VatDecision one, VatDecision other) {
        return one.vatCase() == other.vatCase()
                && one.country().equals(other.country())
                && one.ratePercent().compareTo(other.ratePercent()) == 0;
    }
}

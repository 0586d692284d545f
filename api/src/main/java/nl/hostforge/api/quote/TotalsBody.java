package nl.hostforge.api.quote;

import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.order.OrderTotals;

/**
 * What a whole quote or order costs.
 *
 * @param net without VAT
 * @param vat the VAT, rounded once over the whole
 * @param gross what the customer pays
 */
public record TotalsBody(Amount net, Amount vat, Amount gross) {
    public static TotalsBody of(OrderTotals totals) {
        return new TotalsBody(Amount.of(totals.net()), Amount.of(totals.vat()), Amount.of(totals.gross()));
    }
}

package nl.hostforge.messages.order;

import java.util.List;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.money.PricedLine;
import nl.hostforge.messages.vat.VatDecision;

/**
 * What an order or an invoice comes to.
 *
 * @param net sum of its lines
 * @param vat rounded once, over the whole VAT category (EN 16931, rule BR-CO-17)
 * @param gross net and VAT together: what the customer pays
 */
public record OrderTotals(Money net, Money vat, Money gross) {
    /** The totals of priced lines under one VAT decision; the only place where VAT is calculated. */
    public static OrderTotals of(List<? extends PricedLine> lines, VatDecision decision) {
        var net = lines.stream().map(PricedLine::net).reduce(Money.noEuro(), Money::plus);
        var vat = net.percent(decision.ratePercent());
        return new OrderTotals(net, vat, net.plus(vat));
    }
}

package nl.hostforge.messages.quote;

import java.util.List;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;

/** What a cart costs: exactly the lines, VAT and totals that an order of it would have. */
public record Quote(List<OrderLine> lines, VatDecision vatDecision, OrderTotals totals) {}

package nl.hostforge.command.order;

import java.util.Map;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.refusal.DecisionRefused;

/** The totals do not follow from the lines and the VAT rate: the customer would be shown another price than invoiced. */
class OrderTotalsWrong extends DecisionRefused {
    OrderTotalsWrong(OrderTotals expected) {
        super(
                "order-totals-wrong",
                "The totals do not follow from the lines.",
                Map.of(
                        "net", expected.net().toString(),
                        "vat", expected.vat().toString(),
                        "gross", expected.gross().toString()));
    }
}

package nl.hostforge.api.admin.order;

import java.util.List;
import java.util.Map;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import nl.hostforge.api.quote.TotalsBody;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;

/** The order would bear another VAT now than when it was placed: 409, with both. */
class VatChanged extends EdgeRefusal {
    VatChanged(OrderDetails order, VatDecision vat, OrderTotals totals) {
        super(
                ProblemType.VAT_CHANGED,
                "The order bears another VAT by now. Look at both totals, and approve again with the new one if you agree.",
                List.of(),
                Map.of(
                        "ordered",
                        OrderUnderVat.of(order.vat(), order.totals()),
                        "present",
                        OrderUnderVat.of(vat, totals)));
    }

    /** A VAT decision and what the order comes to with it. */
    record OrderUnderVat(AdminVat vat, TotalsBody totals) {
        static OrderUnderVat of(VatDecision vat, OrderTotals totals) {
            return new OrderUnderVat(AdminVat.of(vat), TotalsBody.of(totals));
        }
    }
}

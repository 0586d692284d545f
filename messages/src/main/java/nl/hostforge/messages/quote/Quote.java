package nl.hostforge.messages.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatDecision;

/**
 * What a cart costs: exactly the lines, VAT and totals that an order of it would have.
 *
 * @param lines what can be ordered, numbered from 1; what has a problem is not among them
 * @param problems what cannot be ordered as it is, in the order of the cart; empty where all can
 * @param coupon what became of the code that came with the cart; null where none did
 */
public record Quote(
        List<OrderLine> lines,
        VatDecision vatDecision,
        OrderTotals totals,
        List<QuoteProblem> problems,
        QuotedCoupon coupon) {
    /** A quote without a coupon. */
    public Quote(List<OrderLine> lines, VatDecision vatDecision, OrderTotals totals, List<QuoteProblem> problems) {
        this(lines, vatDecision, totals, problems, null);
    }

    /** @return whether an order of the whole cart can be placed: it holds something, and nothing in it has a problem */
    @JsonIgnore
    public boolean isOrderable() {
        return problems.isEmpty() && !lines.isEmpty();
    }
}

package nl.hostforge.query.ledger;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.subscription.BillingCycle;

/**
 * Which days a line of an order's invoice is for. The invoice does not say it, and when delivery comes to its end is not
 * known yet: the term that was ordered is counted from the invoice's date, by the calendar of subscriptions. A fee is for
 * no time.
 */
final class OrderedPeriods {
    private OrderedPeriods() {}

    static List<InvoiceLine> of(List<OrderLine> lines, LocalDate invoiceDate) {
        return lines.stream().map(line -> of(line, invoiceDate)).toList();
    }

    private static InvoiceLine of(OrderLine line, LocalDate invoiceDate) {
        return InvoiceLine.of(line).during(period(line, invoiceDate));
    }

    private static ServicePeriod period(OrderLine line, LocalDate invoiceDate) {
        if (line.billingPeriod() == null) return null;
        return new BillingCycle(invoiceDate, line.billingPeriod(), line.quantity()).period(0);
    }

    /** A line of a credit note that names no days is for those of the line that it credits. */
    static List<InvoiceLine> ofCredit(List<InvoiceLine> credited, List<InvoiceLine> original) {
        return credited.stream()
                .map(line -> line.period() != null ? line : line.during(periodOfSame(line, original)))
                .toList();
    }

    private static ServicePeriod periodOfSame(InvoiceLine credited, List<InvoiceLine> original) {
        return original.stream()
                .filter(line ->
                        line.group() == credited.group() && line.textNl().equals(credited.textNl()))
                .findFirst()
                .map(InvoiceLine::period)
                .orElse(null);
    }
}

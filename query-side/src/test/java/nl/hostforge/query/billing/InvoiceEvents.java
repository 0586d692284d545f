package nl.hostforge.query.billing;

import static nl.hostforge.query.testing.OrderStory.INVOICE;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.query.testing.OrderStory;

/** A long life of one order's invoice, in which everything happens that can happen to one. */
final class InvoiceEvents {
    private InvoiceEvents() {}

    static List<OrderEvent> oneOfEach(OrderStory order) {
        return List.of(
                order.created(),
                order.corrected(OrderStory.lines("anders.nl")),
                order.approved(),
                order.requested(INVOICE, 1),
                order.started(INVOICE, 1, 1),
                order.failed(INVOICE, 1, 1, false),
                order.failed(INVOICE, 1, 2, true),
                order.retried(INVOICE, 2),
                order.requested(INVOICE, 2),
                order.skipped(INVOICE),
                order.invoiced(Map.of("invoiceNumber", "2026-0017", "invoiceDate", "2026-11-22", "total", "27.21")),
                order.cancellationRequested(),
                order.creditRequested(1),
                order.creditFailed(true),
                order.creditRequested(2),
                order.credited(),
                order.cancelled());
    }
}

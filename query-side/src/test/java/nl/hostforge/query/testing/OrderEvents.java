package nl.hostforge.query.testing;

import static nl.hostforge.query.testing.OrderStory.DNS;
import static nl.hostforge.query.testing.OrderStory.DOMAIN;
import static nl.hostforge.query.testing.OrderStory.HOSTING;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.StallCause;

/** A long life of one order, in which everything happens that can happen to one. */
public final class OrderEvents {
    private OrderEvents() {}

    public static List<OrderEvent> oneOfEach(OrderStory order) {
        return List.of(
                order.created(),
                order.corrected(OrderStory.lines("anders.nl"), order.transferCode(2, "secret-code")),
                order.approved(),
                order.requested(HOSTING, 1),
                order.started(HOSTING, 1, 1),
                order.completed(HOSTING, 1),
                order.requested(DOMAIN, 1),
                order.started(DOMAIN, 1, 1),
                order.failed(DOMAIN, 1, 1, false),
                order.failed(DOMAIN, 1, 2, true),
                order.stalled(StallCause.STEP_FAILED, DOMAIN),
                order.stepCorrected(DOMAIN, Map.of("nameServers", "ns1.voorbeeld.nl")),
                order.retried(DOMAIN, 2),
                order.requested(DOMAIN, 2),
                order.parked(),
                order.unparked(),
                order.completedByHand(DOMAIN),
                order.skipped(DNS),
                order.provisioned(),
                order.activated(),
                order.planChangeRequested(),
                order.planChanged(),
                order.renewalRequested(1),
                order.renewalAbandoned(),
                order.suspensionRequested(),
                order.suspensionCompleted(),
                order.suspended(),
                order.resumed(),
                order.cancellationRequested(),
                order.removalRequested(1),
                order.removalFailed(true),
                order.compensationStalled(),
                order.removalCompleted(),
                order.cancelled(),
                order.rejected());
    }
}

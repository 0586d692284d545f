package nl.hostforge.messages.subscription;

import java.time.LocalDate;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ServiceChangeId;

/**
 * Another plan that a subscription is to have.
 *
 * @param changeId names the change, here and at the order
 * @param from the first day that is paid for by it
 * @param line what the order's line is to be from then on
 * @param terms what its periods are on
 */
public record PlannedPlan(ServiceChangeId changeId, LocalDate from, OrderLine line, SubscriptionTerms terms) {
    /** @return the plan once the next period is charged by it */
    public PlannedPlan afterOnePeriod() {
        return new PlannedPlan(changeId, from, line, terms.afterOnePeriod());
    }
}

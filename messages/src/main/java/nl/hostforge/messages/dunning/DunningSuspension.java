package nl.hostforge.messages.dunning;

import java.util.List;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.ServiceChangeId;

/**
 * A suspension of an order that dunning makes.
 *
 * @param changeId names the suspension at the order, so that it is made once, and nobody else's is undone for it
 * @param names what the order is known by
 */
public record DunningSuspension(OrderId orderId, OrderNumber number, List<DomainName> names, ServiceChangeId changeId) {
    static DunningSuspension of(CustomerId customer, int episode, DunnedOrder order) {
        var change = Ids.derived(
                "dunning-suspension",
                customer.toString(),
                Integer.toString(episode),
                order.orderId().toString());
        return new DunningSuspension(order.orderId(), order.number(), order.names(), new ServiceChangeId(change));
    }

    public static List<DunningSuspension> of(CustomerId customer, int episode, List<DunnedOrder> orders) {
        return orders.stream()
                .filter(DunnedOrder::onLine)
                .map(order -> of(customer, episode, order))
                .toList();
    }
}

package nl.hostforge.messages.dunning;

import java.util.List;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;

/**
 * An order that left a customer something which goes on.
 *
 * @param names what it is known by, each once
 * @param onLine whether hosting of it is on line
 */
public record DunnedOrder(OrderId orderId, OrderNumber number, List<DomainName> names, boolean onLine) {}

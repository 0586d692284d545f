package nl.hostforge.messages.disclosure;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;

/**
 * What the log holds of a customer's own stream.
 *
 * @param history oldest first
 * @param orders all of theirs, oldest first
 */
public record HeldOfCustomer(CustomerId customerId, List<HeldFact> history, List<OrderId> orders) {}

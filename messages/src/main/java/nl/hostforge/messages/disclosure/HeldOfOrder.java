package nl.hostforge.messages.disclosure;

import java.util.List;
import nl.hostforge.messages.identity.OrderId;

/**
 * What the log holds of an order.
 *
 * @param history oldest first
 * @param letters what was written about it, oldest first
 */
public record HeldOfOrder(OrderId orderId, String number, List<HeldFact> history, List<HeldLetter> letters) {}

package nl.hostforge.messages.disclosure;

import java.time.Instant;
import nl.hostforge.messages.identity.OrderId;

/**
 * A letter to the customer; letters are written anew from the log when they are sent, and not kept.
 *
 * @param kind for instance {@code ORDER_CONFIRMATION}
 * @param causedAt when that happened which it tells
 * @param to the address that it goes to; null once erased, when nothing is sent any more
 */
public record HeldLetter(OrderId orderId, String kind, Instant causedAt, String to) {
    /** @return what its job is called, as long as that is kept */
    public String job() {
        return kind + "/" + orderId;
    }
}

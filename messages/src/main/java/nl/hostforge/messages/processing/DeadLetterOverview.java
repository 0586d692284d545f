package nl.hostforge.messages.processing;

import java.time.Instant;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;

/**
 * An event that a processor could not handle, or that waits behind one. Nothing of what the event says.
 *
 * @param parked which event, and the kind of failure
 * @param kind what the processor does
 * @param generation what the processor's generation is for; null for one that fills no read model
 * @param position the event's place in the log; null where the store does not tell
 * @param orderId the order whose stream it is; null for another stream
 * @param orderNumber that order's number; null as long as no read model shows it
 * @param happenedAt when the event was recorded
 * @param parkedAt when it was parked
 * @param triedAt when it was last tried; null for one that only waits
 * @param attempts how often it was tried; 0 for one that only waits
 * @param causeMessage what the last failure said, without values that a database quotes; null for one that only waits
 * @param first whether it is what the others of its sequence wait for
 * @param waiting how many events wait behind it
 * @param here whether this node runs the processor, and so can try again
 */
public record DeadLetterOverview(
        DeadLetterId id,
        Parked parked,
        ProcessorKind kind,
        GenerationState generation,
        Long position,
        OrderId orderId,
        OrderNumber orderNumber,
        Instant happenedAt,
        Instant parkedAt,
        Instant triedAt,
        int attempts,
        String causeMessage,
        boolean first,
        long waiting,
        boolean here) {}

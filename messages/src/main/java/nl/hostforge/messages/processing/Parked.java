package nl.hostforge.messages.processing;

/**
 * Which event lies in a dead letter, and why. Nothing of what the event says, so nothing personal.
 *
 * @param processor who could not handle it
 * @param eventId the event
 * @param eventType its stable name, for instance {@code order.OrderApproved}
 * @param streamId the stream it belongs to
 * @param sequence its number within that stream, from 0
 * @param causeType the kind of failure, without its words; null where it only waits behind another
 */
public record Parked(
        String processor, String eventId, String eventType, String streamId, long sequence, String causeType) {}

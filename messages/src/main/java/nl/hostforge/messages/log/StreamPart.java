package nl.hostforge.messages.log;

import java.time.Instant;
import java.util.List;

/**
 * Some of a stream's events.
 *
 * @param aggregate what the stream is about, for instance {@code HostingPackage}
 * @param last number of the stream's last event
 */
public record StreamPart(String stream, String aggregate, long last, List<StreamEvent> events) {
    /**
     * One event as the log has it.
     *
     * @param sequence its number within the stream, from 0
     * @param type the stable name, for instance {@code order.OrderApproved}
     * @param revision of its shape, as today's code reads it
     * @param actorKind who caused it
     * @param actorId id within the kind; null for a visitor and for the system itself
     * @param reason the actor's own words; null where none were given or they were erased
     * @param causedBy id of the message that directly caused it; null if that is not known
     * @param payload what it says, as JSON
     */
    public record StreamEvent(
            long sequence,
            Instant at,
            String type,
            String revision,
            ActorKind actorKind,
            String actorId,
            String reason,
            String causedBy,
            String payload) {}
}

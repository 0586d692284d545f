package nl.hostforge.messages.processing;

import java.time.Instant;
import nl.hostforge.messages.log.ActorKind;

/**
 * What somebody decided about a dead letter.
 *
 * @param what the event's stable name: {@code processing.DeadLetterRetried} or {@code processing.DeadLetterDiscarded}
 * @param actorId id within the kind; null for the system itself
 * @param reason the actor's own words; null where none were given or they were erased
 */
public record DeadLetterDecision(
        DeadLetterId deadLetterId,
        String what,
        Parked parked,
        Instant at,
        ActorKind actorKind,
        String actorId,
        String reason) {}

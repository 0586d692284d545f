package nl.hostforge.messages.drift;

import java.time.Instant;
import nl.hostforge.messages.log.ActorKind;

/**
 * One line of a finding's history.
 *
 * @param what the event's stable name, for instance {@code drift.DriftAccepted}
 * @param actorId id within the kind; null for the system itself
 * @param reason the actor's own words; null where none were given or they were erased
 */
public record DriftStep(String what, Instant at, ActorKind actorKind, String actorId, String reason) {}

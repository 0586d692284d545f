package nl.hostforge.messages.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.log.ActorKind;

/**
 * One line of a history: who did what, when, why, and what it changed.
 *
 * @param sequence the event's number within its stream, from 0
 * @param at when it happened
 * @param actorKind who caused it
 * @param actorId id within the kind; null for a visitor and for the system itself
 * @param eventType the stable name, for instance {@code order.OrderApproved}
 * @param reason the actor's own words; null where none were given or they were erased
 * @param facts what the event says, by name, ready to be shown
 * @param changes old and new values, where something was replaced
 * @param sentence what happened, as one sentence in the language that was asked for
 */
public record TimelineEntry(
        long sequence,
        Instant at,
        ActorKind actorKind,
        String actorId,
        String eventType,
        String reason,
        Map<String, String> facts,
        List<FieldChange> changes,
        String sentence) {}

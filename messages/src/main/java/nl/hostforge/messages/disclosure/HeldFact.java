package nl.hostforge.messages.disclosure;

import java.time.Instant;
import java.util.Map;
import nl.hostforge.messages.log.ActorKind;

/**
 * One event with all that it says.
 *
 * @param sequence its number within its stream, from 0
 * @param type its stable name
 * @param actorKind who did it; which member of staff is not the customer's affair
 * @param ip the customer's own network address; null where it was not theirs, or is not known
 * @param reason why it was done, in the words of who did it; null where nobody said
 * @param content by field, personal values opened; one that was erased is null
 */
public record HeldFact(
        long sequence,
        Instant at,
        String type,
        ActorKind actorKind,
        String ip,
        String reason,
        Map<String, Object> content) {}

package nl.hostforge.messages.drift;

import java.time.Instant;

/**
 * A finding as one row of a list.
 *
 * @param foundAt when it was found, the last time
 * @param decidedAt when staff decided; null until then
 * @param closedAt when nobody had to do anything about it any more; null until then
 * @param proof what the provider has now; null unless it was put right
 * @param code why the remedy failed last; null unless it did
 * @param words the provider's own words to that; null where there are none, or once erased
 * @param nextAttemptAt when the remedy is tried again by itself; null if it is not
 */
public record DriftOverview(
        DriftFindingId id,
        Difference difference,
        DriftState state,
        Instant foundAt,
        Instant decidedAt,
        Instant closedAt,
        String proof,
        String code,
        String words,
        Instant nextAttemptAt) {}

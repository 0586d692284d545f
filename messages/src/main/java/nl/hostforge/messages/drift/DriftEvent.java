package nl.hostforge.messages.drift;

import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.serialization.Revision;

/**
 * What can happen to a finding. A <em>round</em> is one acceptance, from 1. Who and why stand in the metadata; the old
 * and the new value stand in the difference.
 */
public sealed interface DriftEvent {
    DriftFindingId findingId();

    /**
     * A check saw the difference, for the first time or again after it was closed.
     *
     * @param seenAt when the provider was asked
     */
    @StoredAs("drift.DriftFound")
    @Revision("1")
    record DriftFound(DriftFindingId findingId, Difference difference, UUID checkId, Instant seenAt)
            implements DriftEvent {}

    /** Staff has the remedy carried out: the worker's cue. What is taken over is part of the log with this. */
    @StoredAs("drift.DriftAccepted")
    @Revision("1")
    record DriftAccepted(DriftFindingId findingId, Difference difference, int round) implements DriftEvent {}

    /** Staff leaves it as it is. */
    @StoredAs("drift.DriftDismissed")
    @Revision("1")
    record DriftDismissed(DriftFindingId findingId, Difference difference) implements DriftEvent {}

    /** A whole check did not see it any more. */
    @StoredAs("drift.DriftResolved")
    @Revision("1")
    record DriftResolved(DriftFindingId findingId, UUID checkId) implements DriftEvent {}

    /**
     * The provider was put right.
     *
     * @param proof what the provider has now, by its own id or in one word
     */
    @StoredAs("drift.DriftRepaired")
    @Revision("1")
    record DriftRepaired(DriftFindingId findingId, int round, String proof) implements DriftEvent {}

    /**
     * An attempt to put the provider right failed.
     *
     * @param code the refusal's code, or ours for what never reached the provider
     * @param words the provider's own words, sealed with the customer's contact key; null where it said nothing, or
     *     where there is no key to seal them with
     * @param finalFailure whether no attempt follows by itself
     * @param nextAttemptAt when the next attempt is made; null if the failure is final
     */
    @StoredAs("drift.DriftRepairFailed")
    @Revision("1")
    record DriftRepairFailed(
            DriftFindingId findingId,
            int round,
            int attempt,
            String code,
            Personal<String> words,
            boolean finalFailure,
            Instant nextAttemptAt)
            implements DriftEvent {}
}

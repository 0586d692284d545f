package nl.hostforge.messages.drift;

import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about a finding. */
public sealed interface DriftCommand {
    DriftFindingId findingId();

    /**
     * A check saw this difference. One that is known and not closed changes nothing, as does one that was seen before
     * it was closed.
     *
     * @param seenAt when the provider was asked
     */
    record ReportDrift(
            @TargetAggregateIdentifier DriftFindingId findingId, Difference difference, UUID checkId, Instant seenAt)
            implements DriftCommand {}

    /**
     * Has the remedy carried out. A repeat changes nothing; after the remedy failed it is tried again. Refused
     * ({@code drift-closed}) once the finding was dismissed or the difference was gone.
     */
    record AcceptDrift(@TargetAggregateIdentifier DriftFindingId findingId) implements DriftCommand {}

    /**
     * Leaves the difference as it is. A repeat changes nothing. Refused ({@code drift-closed}) once something was done
     * about it or the difference was gone.
     */
    record DismissDrift(@TargetAggregateIdentifier DriftFindingId findingId) implements DriftCommand {}

    /** A whole check did not see the difference any more; changes nothing while the remedy is being carried out. */
    record ResolveDrift(@TargetAggregateIdentifier DriftFindingId findingId, UUID checkId) implements DriftCommand {}

    /**
     * The remedy is carried out.
     *
     * @param round which acceptance it follows
     * @param proof what the provider has now, by its own id or in one word
     */
    record CompleteDriftRepair(@TargetAggregateIdentifier DriftFindingId findingId, int round, String proof)
            implements DriftCommand {}

    /**
     * An attempt failed; the fields mean what they mean in {@link DriftEvent.DriftRepairFailed}.
     *
     * @param nextAttemptAt null if no attempt follows by itself
     */
    record FailDriftRepair(
            @TargetAggregateIdentifier DriftFindingId findingId,
            int round,
            int attempt,
            String code,
            Personal<String> words,
            Instant nextAttemptAt)
            implements DriftCommand {}
}

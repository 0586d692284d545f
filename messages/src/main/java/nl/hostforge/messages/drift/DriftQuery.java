package nl.hostforge.messages.drift;

import nl.hostforge.messages.customer.Provider;

/** What can be asked about findings and checks. */
public sealed interface DriftQuery {
    /** The read model of findings. */
    String READ_MODEL = "drift-findings";

    /**
     * One page of findings, found last first: a {@code Page<DriftOverview>}. Refused ({@code invalid-cursor}) if the list
     * does not go on there.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindDrift(DriftFilter filter, String cursor, int limit) implements DriftQuery {}

    /** One finding: an {@code Optional<DriftDetails>}. */
    record FindDriftFinding(DriftFindingId findingId) implements DriftQuery {}

    /**
     * What a check may not have seen any more: one page of a provider's findings, by id, that were dismissed or are not
     * closed: a {@code List<DriftOverview>}. A page that is not full is the last.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most
     */
    record FindDriftToResolve(Provider provider, DriftFindingId after, int limit) implements DriftQuery {}

    /** How many findings are not closed: a {@link DriftCounts}. */
    record CountDrift() implements DriftQuery {}

    /** The last check of each provider that was ever checked: a {@code List<DriftCheckOverview>}. */
    record FindDriftChecks() implements DriftQuery {}
}

package nl.hostforge.messages.dunning;

import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to the policy by which everybody is dunned. */
public sealed interface DunningPolicyEvent {
    DunningPolicyId policyId();

    /** From now on it is this. Stages that came stay as they are. */
    @StoredAs("dunning-policy.DunningPolicyChanged")
    @Revision("1")
    record DunningPolicyChanged(DunningPolicyId policyId, DunningMaster master, DunningSchedule schedule)
            implements DunningPolicyEvent {}
}

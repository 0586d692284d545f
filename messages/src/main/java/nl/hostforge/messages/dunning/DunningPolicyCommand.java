package nl.hostforge.messages.dunning;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about the policy by which everybody is dunned. */
public sealed interface DunningPolicyCommand {
    /**
     * Has it be this. What it is already changes nothing. Refused unless the schedule is one
     * ({@code invalid-dunning-schedule}).
     *
     * @param expectedChanges how often it was changed when its author looked; null for whatever it is. Refused where that is
     *     not so any more ({@code dunning-policy-changed-meanwhile})
     */
    record ChangeDunningPolicy(
            @TargetAggregateIdentifier DunningPolicyId policyId,
            Long expectedChanges,
            DunningMaster master,
            DunningSchedule schedule)
            implements DunningPolicyCommand {}
}

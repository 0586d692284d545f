package nl.hostforge.command.dunning;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Somebody else changed the policy since its author looked; what they decided would be lost. */
class DunningPolicyChangedMeanwhile extends DecisionRefused {
    DunningPolicyChangedMeanwhile() {
        super("dunning-policy-changed-meanwhile", "Somebody else changed the policy in the meantime.");
    }
}

package nl.hostforge.command.dunning;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Who is excluded is not dunned by hand either. */
class ExcludedFromDunningNow extends DecisionRefused {
    ExcludedFromDunningNow() {
        super("excluded-from-dunning", "This customer is excluded from dunning.");
    }
}

package nl.hostforge.command.dunning;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Who owes nothing that was to be paid before is not dunned. */
class NothingOverdue extends DecisionRefused {
    NothingOverdue() {
        super("nothing-overdue", "This customer has nothing to pay that is overdue.");
    }
}

package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** A drafted invoice is numbered once all that it bears is decided. */
class IssueNotRequested extends DecisionRefused {
    IssueNotRequested() {
        super("issue-not-requested", "The issue of the invoice was not requested.");
    }
}

package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What a draft still waits for would be missing from the invoice. */
class DraftNotCompleted extends DecisionRefused {
    DraftNotCompleted() {
        super("draft-not-completed", "The draft still waits for lines, or was given up.");
    }
}

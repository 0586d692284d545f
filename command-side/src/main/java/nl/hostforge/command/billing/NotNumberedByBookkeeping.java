package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What we number, we credit. */
class NotNumberedByBookkeeping extends DecisionRefused {
    NotNumberedByBookkeeping() {
        super("not-numbered-by-bookkeeping", "The invoice is numbered by us, and credited by us.");
    }
}

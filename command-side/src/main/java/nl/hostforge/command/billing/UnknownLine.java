package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Only what was charged can be taken back. */
class UnknownLine extends DecisionRefused {
    UnknownLine() {
        super("unknown-line", "The invoice has no such line.");
    }
}

package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What is paid needs not be given up. */
class NothingOpen extends DecisionRefused {
    NothingOpen() {
        super("nothing-open", "Nothing of the invoice is open.");
    }
}

package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What we owe the customer is a credit note, which has rules of its own. */
class OwedBelowZero extends DecisionRefused {
    OwedBelowZero() {
        super("owed-below-zero", "The lines come to less than nothing.");
    }
}

package nl.hostforge.command.money;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Money that goes from one to another is more than nothing. */
class NotPositive extends DecisionRefused {
    NotPositive() {
        super("amount-not-positive", "The amount has to be more than nothing.");
    }
}

package nl.hostforge.command.subscription;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What it has already cannot be planned. */
class NothingToChange extends DecisionRefused {
    NothingToChange() {
        super("nothing-to-change", "This subscription has that package already.");
    }
}

package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Two amounts of one line could not be told apart. */
class LineNamedTwice extends DecisionRefused {
    LineNamedTwice() {
        super("line-named-twice", "Each line is named once.");
    }
}

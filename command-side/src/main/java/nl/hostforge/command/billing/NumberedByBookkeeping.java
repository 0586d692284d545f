package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What the bookkeeping numbers, it credits under a number of its own. */
class NumberedByBookkeeping extends DecisionRefused {
    NumberedByBookkeeping() {
        super("numbered-by-bookkeeping", "The bookkeeping numbers this invoice, and credits it.");
    }
}

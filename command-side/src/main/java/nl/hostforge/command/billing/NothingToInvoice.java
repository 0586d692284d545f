package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** An invoice without a line is none. */
class NothingToInvoice extends DecisionRefused {
    NothingToInvoice() {
        super("nothing-to-invoice", "There is nothing to be on the invoice.");
    }
}

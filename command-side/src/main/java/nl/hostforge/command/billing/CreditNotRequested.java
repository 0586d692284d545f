package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** A credit note is made for one invoice, which asked for it. */
class CreditNotRequested extends DecisionRefused {
    CreditNotRequested() {
        super("credit-not-requested", "The invoice did not ask for this credit note.");
    }
}

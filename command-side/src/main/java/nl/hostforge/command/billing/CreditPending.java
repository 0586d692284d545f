package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** How much is open shows once the credit note is there. */
class CreditPending extends DecisionRefused {
    CreditPending() {
        super("credit-pending", "A credit note of the invoice is being made.");
    }
}

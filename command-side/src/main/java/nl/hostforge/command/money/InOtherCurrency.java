package nl.hostforge.command.money;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Nobody told at which rate another currency counts. */
class InOtherCurrency extends DecisionRefused {
    InOtherCurrency() {
        super("other-currency", "The amount is in another currency.");
    }
}

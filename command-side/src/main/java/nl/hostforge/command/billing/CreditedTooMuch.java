package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** No more can be taken back than was charged. */
class CreditedTooMuch extends DecisionRefused {
    CreditedTooMuch() {
        super("credited-too-much", "That is more than is left to be credited.");
    }
}

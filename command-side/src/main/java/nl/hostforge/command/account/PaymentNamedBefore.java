package nl.hostforge.command.account;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Money that comes in is not called what money that was there already was spent as. */
class PaymentNamedBefore extends DecisionRefused {
    PaymentNamedBefore() {
        super("payment-named-before", "The payment bears the name of one that was made from the balance.");
    }
}

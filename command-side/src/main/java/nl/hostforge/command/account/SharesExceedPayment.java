package nl.hostforge.command.account;

import nl.hostforge.messages.refusal.DecisionRefused;

/** A payment is shared out once. */
class SharesExceedPayment extends DecisionRefused {
    SharesExceedPayment() {
        super("shares-exceed-payment", "The shares come to more than the payment.");
    }
}

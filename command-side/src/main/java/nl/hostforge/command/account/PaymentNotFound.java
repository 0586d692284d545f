package nl.hostforge.command.account;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What was not told of cannot be taken back. */
class PaymentNotFound extends DecisionRefused {
    PaymentNotFound() {
        super("payment-not-found", "The account has no such payment.");
    }
}

package nl.hostforge.command.account;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Two shares of one invoice could not be told apart. */
class InvoiceNamedTwice extends DecisionRefused {
    InvoiceNamedTwice() {
        super("invoice-named-twice", "Each invoice has one share of a payment.");
    }
}

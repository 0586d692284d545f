package nl.hostforge.command.account;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Nobody can spend what they do not have. */
class BalanceTooLow extends DecisionRefused {
    BalanceTooLow() {
        super("balance-too-low", "The account has less than that.");
    }
}

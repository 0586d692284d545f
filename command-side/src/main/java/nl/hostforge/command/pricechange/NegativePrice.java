package nl.hostforge.command.pricechange;

import nl.hostforge.messages.refusal.DecisionRefused;

/** A subscription cannot cost less than nothing. */
class NegativePrice extends DecisionRefused {
    NegativePrice() {
        super("negative-price", "A price cannot be negative.");
    }
}

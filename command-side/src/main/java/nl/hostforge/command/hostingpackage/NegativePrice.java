package nl.hostforge.command.hostingpackage;

import nl.hostforge.messages.refusal.DecisionRefused;

/** A package cannot cost less than nothing. */
class NegativePrice extends DecisionRefused {
    NegativePrice() {
        super("negative-price", "A price cannot be negative.");
    }
}

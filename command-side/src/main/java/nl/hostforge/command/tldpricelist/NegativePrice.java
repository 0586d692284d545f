package nl.hostforge.command.tldpricelist;

import nl.hostforge.messages.refusal.DecisionRefused;

/** A domain name cannot cost less than nothing. */
class NegativePrice extends DecisionRefused {
    NegativePrice() {
        super("negative-price", "A price cannot be negative.");
    }
}

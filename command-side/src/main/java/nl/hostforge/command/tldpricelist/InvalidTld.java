package nl.hostforge.command.tldpricelist;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What was given cannot be an extension. */
class InvalidTld extends DecisionRefused {
    InvalidTld() {
        super(
                "invalid-tld",
                "An extension is written in lower case letters, digits and hyphens, without a leading dot.");
    }
}

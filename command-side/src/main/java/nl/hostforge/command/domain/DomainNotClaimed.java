package nl.hostforge.command.domain;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What was given back has to be claimed again before it can be confirmed. */
class DomainNotClaimed extends DecisionRefused {
    DomainNotClaimed() {
        super("domain-not-claimed", "No order holds the claim on this domain name.");
    }
}

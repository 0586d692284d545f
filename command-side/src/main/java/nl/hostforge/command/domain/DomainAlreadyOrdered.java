package nl.hostforge.command.domain;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Two orders cannot both get one domain name. The refusal does not tell whose the other is. */
class DomainAlreadyOrdered extends DecisionRefused {
    DomainAlreadyOrdered() {
        super("domain-already-ordered", "This domain name is part of another order.");
    }
}

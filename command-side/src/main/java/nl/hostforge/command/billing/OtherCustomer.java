package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Money of one customer does not pay what another owes. */
class OtherCustomer extends DecisionRefused {
    OtherCustomer() {
        super("other-customer", "The invoice is another customer's.");
    }
}

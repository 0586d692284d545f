package nl.hostforge.command.customer;

import java.util.Map;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Nothing is delivered to a customer whom nobody has approved. */
class CustomerNotApproved extends DecisionRefused {
    CustomerNotApproved(CustomerId id) {
        super("customer-not-approved", "This customer has not been approved yet.", Map.of("customerId", id.toString()));
    }
}

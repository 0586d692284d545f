package nl.hostforge.command.customer;

import java.util.Map;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** A suspended customer gets nothing new until they are reinstated. */
class CustomerIsSuspended extends DecisionRefused {
    CustomerIsSuspended(CustomerId id) {
        super(
                "customer-suspended",
                "This customer is suspended; reinstate them first.",
                Map.of("customerId", id.toString()));
    }
}

package nl.hostforge.command.customer;

import java.util.Map;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** What was erased stays as it is. */
class CustomerIsErased extends DecisionRefused {
    CustomerIsErased(CustomerId id) {
        super("customer-erased", "This customer was erased; nothing can change.", Map.of("customerId", id.toString()));
    }
}

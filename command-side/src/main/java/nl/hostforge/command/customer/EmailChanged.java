package nl.hostforge.command.customer;

import java.util.Map;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** A link to an address that the customer has left proves nothing about the present one. */
class EmailChanged extends DecisionRefused {
    EmailChanged(CustomerId id) {
        super("email-changed", "The customer has another e-mail address by now.", Map.of("customerId", id.toString()));
    }
}

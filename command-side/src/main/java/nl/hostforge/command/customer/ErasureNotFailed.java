package nl.hostforge.command.customer;

import java.util.Map;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Staff decides only about what failed for good; the rest goes on by itself, is finished, or was never asked. */
class ErasureNotFailed extends DecisionRefused {
    ErasureNotFailed(CustomerId id, Provider provider) {
        super(
                "erasure-not-failed",
                "No erasure at this provider has failed for good.",
                Map.of("customerId", id.toString(), "provider", provider.name()));
    }
}

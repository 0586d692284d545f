package nl.hostforge.integration.erasure;

import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;

/** Has one provider forget a customer. It may be asked again whatever came of it before, since it looks first. */
interface ErasureWork {
    Provider provider();

    /** @param reference the provider's own id of the customer */
    Outcome<Void> forget(CustomerId customer, String reference);
}

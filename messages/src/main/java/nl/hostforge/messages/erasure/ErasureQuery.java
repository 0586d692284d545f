package nl.hostforge.messages.erasure;

import nl.hostforge.messages.identity.CustomerId;

/** What can be asked about erasing customers. */
public sealed interface ErasureQuery {
    /**
     * What is still owed, by the customer or by us: an {@link Obligations}. It is as good as the read models that it
     * comes from: whoever decides by it lets {@code order-overview} and {@code invoice} catch up before.
     *
     * @param limit how many at most
     */
    record FindObligations(CustomerId customerId, int limit) implements ErasureQuery {}

    /** How far an erasure is: an {@code Optional<CustomerErasure>}, empty for a customer who was not erased. */
    record FindCustomerErasure(CustomerId customerId) implements ErasureQuery {}
}

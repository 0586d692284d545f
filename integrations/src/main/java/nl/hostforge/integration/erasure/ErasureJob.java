package nl.hostforge.integration.erasure;

import java.io.Serializable;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.Provider;

/**
 * What a durable job knows: who is to be forgotten, by whom, and how far it is. Ids only, nothing personal.
 *
 * @param customerId the customer's id
 * @param kind what lists of jobs call it, for instance {@code ERASE_AT_PLESK}
 * @param reference the provider's own id of the customer
 * @param round one request, counted by the customer
 * @param attempt the attempt that comes next or is under way, from 1
 */
record ErasureJob(String customerId, Provider provider, String kind, String reference, int round, int attempt)
        implements Serializable {

    static ErasureJob of(CustomerErasureAtProviderRequested event) {
        return new ErasureJob(
                event.customerId().toString(),
                event.provider(),
                "ERASE_AT_" + event.provider(),
                event.providerReference(),
                event.round(),
                1);
    }

    /** @return the same for the same request, so that it is never stored twice */
    String id() {
        return customerId + "/" + provider.word() + "#" + round;
    }

    ErasureJob nextAttempt() {
        return new ErasureJob(customerId, provider, kind, reference, round, attempt + 1);
    }
}

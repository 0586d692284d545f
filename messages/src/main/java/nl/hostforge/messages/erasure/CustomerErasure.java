package nl.hostforge.messages.erasure;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.Provider;

/**
 * How far the erasure of a customer is.
 *
 * @param providers those that were asked, in the order of {@link Provider}; empty where no provider knew the customer
 */
public record CustomerErasure(Instant erasedAt, List<AtProvider> providers) {

    /**
     * How far one provider is.
     *
     * @param reference the provider's own id of the customer
     * @param round which request it is, from 1
     * @param attempt the last that is known to have failed; 0 for none
     * @param failureCode null unless it failed
     * @param failureWords the provider's own; null where it said nothing, or once it has forgotten
     * @param nextAttemptAt null unless it is asked again by itself
     */
    public record AtProvider(
            Provider provider,
            String reference,
            ErasureState state,
            int round,
            int attempt,
            String failureCode,
            String failureWords,
            Instant nextAttemptAt,
            Instant changedAt) {}
}

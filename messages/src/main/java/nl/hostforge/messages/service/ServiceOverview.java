package nl.hostforge.messages.service;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;

/**
 * One thing at a provider, as the log says that it is.
 *
 * @param providerId the provider's own id of it; null until the provider made it
 * @param reference ours, by which it is found there; null where it bears none
 * @param label a domain name or an invoice's number; null where there is none
 * @param customerId whose it is; null for what was taken over without an owner
 * @param orderId the order that it came from; null for what belongs to a customer as a whole
 * @param lineNumber the order line that it came from; null for what no line asked for
 * @param expected what is known of it; a trait that is missing is not known, and nothing is expected of it
 * @param pending whether work on it was asked for and is not finished, so that it may be between two states
 * @param changedAt when the log last said something of it
 */
public record ServiceOverview(
        UUID id,
        ServiceKind kind,
        String providerId,
        String reference,
        String label,
        CustomerId customerId,
        OrderId orderId,
        Integer lineNumber,
        Map<ServiceTrait, String> expected,
        boolean pending,
        Instant changedAt) {

    /** @return whether the log says that the thing is there */
    public boolean isExpected() {
        return TraitValue.PRESENT.equals(expected.get(ServiceTrait.PRESENCE));
    }
}

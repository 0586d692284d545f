package nl.hostforge.messages.drift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;

/**
 * One trait of one thing, which is one way in the log and another way at the provider. References and states only:
 * nothing that is personal.
 *
 * @param serviceId what the log knows the thing by; null where the log does not know it
 * @param thing the provider's own id of it
 * @param ours what the log says
 * @param theirs what the provider says
 * @param remedy what accepting it does
 * @param label a domain name or an invoice's number; null where there is none
 * @param reference ours, as the thing bears it; null where it bears none
 * @param customerId whose it is; null where that is not known
 * @param orderId the order that it came from; null where that is not known
 * @param lineNumber the order line that it came from; null where there is none
 */
public record Difference(
        UUID serviceId,
        ServiceKind kind,
        String thing,
        ServiceTrait trait,
        String ours,
        String theirs,
        DriftRemedy remedy,
        String label,
        String reference,
        CustomerId customerId,
        OrderId orderId,
        Integer lineNumber) {

    /** @return who has the thing */
    @JsonIgnore
    public Provider provider() {
        return kind.provider();
    }
}

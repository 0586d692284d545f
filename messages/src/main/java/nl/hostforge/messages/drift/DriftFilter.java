package nl.hostforge.messages.drift;

import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.service.ServiceKind;

/**
 * Which findings are wanted; null means any.
 *
 * @param pending only those that somebody still has to do something about, or only those that are closed
 */
public record DriftFilter(Provider provider, ServiceKind kind, DriftState state, Boolean pending) {
    public static final DriftFilter NONE = new DriftFilter(null, null, null, null);
}

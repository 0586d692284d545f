package nl.hostforge.messages.service;

import java.util.List;
import java.util.UUID;

/** What can be asked about what customers have at the providers. */
public sealed interface ServiceQuery {
    /** The read model that answers. */
    String READ_MODEL = "services";

    /**
     * The things of a kind that a provider's answer may be about: a {@code List<ServiceOverview>} of those that have one
     * of these ids, references or labels.
     */
    record FindServicesLike(ServiceKind kind, List<String> providerIds, List<String> references, List<String> labels)
            implements ServiceQuery {}

    /**
     * One page of the things of a kind, by id: a {@code List<ServiceOverview>}. A page that is not full is the last.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, up to 500
     */
    record FindServices(ServiceKind kind, UUID after, int limit) implements ServiceQuery {}
}

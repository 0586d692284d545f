package nl.hostforge.messages.drift;

import java.util.Map;
import nl.hostforge.messages.customer.Provider;

/** How many findings somebody still has to do something about, by provider; every provider is there. */
public record DriftCounts(Map<Provider, Long> open) {}

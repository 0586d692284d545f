package nl.hostforge.integration.registrar;

import java.time.Instant;
import java.util.Optional;

/**
 * The registrar took the request; the domain is ours once it is {@link DomainState#ACTIVE}.
 *
 * @param expiresAt when the registry lets go of it, once known
 */
public record DomainPlaced(String domainId, DomainState state, Optional<Instant> expiresAt) {}

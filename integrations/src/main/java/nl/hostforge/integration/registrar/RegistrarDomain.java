package nl.hostforge.integration.registrar;

import java.time.Instant;
import java.util.Optional;

/**
 * A domain as the registrar has it.
 *
 * @param reference ours; empty where the domain came by another way
 * @param expiresAt when the registry lets go of it
 * @param renewsAt until when the registrar wants to be told; earlier than the expiry, and not to be confused with it
 * @param autoRenew whether the registrar renews by itself
 */
public record RegistrarDomain(
        String domainId,
        String domainName,
        Optional<String> reference,
        DomainState state,
        Optional<Instant> expiresAt,
        Optional<Instant> renewsAt,
        boolean locked,
        boolean autoRenew,
        String ownerHandle,
        NameServers nameServers) {}

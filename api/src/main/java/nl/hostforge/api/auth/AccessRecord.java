package nl.hostforge.api.auth;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.StaffMemberId;

/**
 * One line of the access journal.
 *
 * @param staffMember who it was, or empty where nobody was recognised
 * @param customer whose data it was about, or empty where it was about nobody's
 * @param addressHash keyed hash of the network address
 * @param requestId the request it happened in
 */
public record AccessRecord(
        UUID id,
        Instant occurredAt,
        AccessKind kind,
        Optional<StaffMemberId> staffMember,
        Optional<CustomerId> customer,
        String addressHash,
        String requestId) {}

package nl.hostforge.sandbox.openprovider;

import java.time.Instant;
import java.util.List;

/**
 * A domain in the reseller's account, wanted or had.
 *
 * @param status {@code ACT}, {@code REQ}, {@code FAI} or {@code DEL}
 * @param finishesAt when the registry is done with a request; null when there is none
 * @param comments free text, where a biller keeps its reference
 * @param type {@code NEW} or {@code TRANSFER}
 * @param authCodeVersion counts the resets; the code itself is derived and never stored
 */
record RegisteredDomain(
        long id,
        DomainName domain,
        String status,
        Instant finishesAt,
        String type,
        int period,
        String ownerHandle,
        String adminHandle,
        String techHandle,
        String billingHandle,
        String nsGroup,
        List<NameServer> nameServers,
        String autorenew,
        boolean isLocked,
        boolean isPrivateWhoisEnabled,
        boolean isDnssecEnabled,
        String comments,
        Instant orderedAt,
        Instant activeAt,
        Instant expiresAt,
        Instant changedAt,
        Instant deletedAt,
        int authCodeVersion) {
    static final String ACTIVE = "ACT";
    static final String REQUESTED = "REQ";
    static final String FAILED = "FAI";
    static final String DELETED = "DEL";

    boolean isActive() {
        return status.equals(ACTIVE);
    }

    boolean isDeleted() {
        return status.equals(DELETED);
    }

    /** A name server; addresses are empty where no glue is needed. */
    record NameServer(String name, String ip, String ip6, int seqNr) {
        NameServer {
            ip = ip == null ? "" : ip;
            ip6 = ip6 == null ? "" : ip6;
        }
    }
}

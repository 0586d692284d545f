package nl.hostforge.messages.domain;

import java.time.Instant;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to the claim on a domain name. */
public sealed interface DomainClaimEvent {
    DomainClaimId domainClaimId();

    /** An order that is being placed holds the name, for an hour unless confirmed. */
    @StoredAs("domain-claim.DomainClaimed")
    @Revision("1")
    record DomainClaimed(DomainClaimId domainClaimId, OrderId orderId, Instant at) implements DomainClaimEvent {}

    /** The order was stored and keeps the name. */
    @StoredAs("domain-claim.DomainClaimConfirmed")
    @Revision("1")
    record DomainClaimConfirmed(DomainClaimId domainClaimId, OrderId orderId) implements DomainClaimEvent {}

    /** The name can be ordered again. */
    @StoredAs("domain-claim.DomainClaimReleased")
    @Revision("1")
    record DomainClaimReleased(DomainClaimId domainClaimId, OrderId orderId) implements DomainClaimEvent {}
}

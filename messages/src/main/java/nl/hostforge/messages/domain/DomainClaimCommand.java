package nl.hostforge.messages.domain;

import java.time.Instant;
import nl.hostforge.messages.identity.OrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the claim on a domain name. Each may be repeated. */
public sealed interface DomainClaimCommand {
    DomainClaimId domainClaimId();

    /**
     * Claims a name for an order that is being placed. Refused ({@code domain-already-ordered}) while another order's
     * claim is confirmed or younger than an hour; an older one that was never confirmed is taken over, since its order
     * was never stored.
     *
     * @param at when the order is placed
     */
    record ClaimDomain(@TargetAggregateIdentifier DomainClaimId domainClaimId, OrderId orderId, Instant at)
            implements DomainClaimCommand {}

    /**
     * The order was stored: the claim stays until it is released. Refused ({@code domain-already-ordered}) if another
     * order took it over meanwhile, or ({@code domain-not-claimed}) if it was released.
     */
    record ConfirmDomainClaim(@TargetAggregateIdentifier DomainClaimId domainClaimId, OrderId orderId)
            implements DomainClaimCommand {}

    /** The order no longer needs the name. Without effect if the claim is not this order's. */
    record ReleaseDomain(@TargetAggregateIdentifier DomainClaimId domainClaimId, OrderId orderId)
            implements DomainClaimCommand {}
}

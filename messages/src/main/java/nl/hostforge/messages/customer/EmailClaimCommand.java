package nl.hostforge.messages.customer;

import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the claim on an e-mail address. Each may be repeated. */
public sealed interface EmailClaimCommand {
    EmailClaimId emailClaimId();

    /**
     * Claims an address for a customer. Never refused: it answers the {@link CustomerId} that owns the address, which is
     * another than the given one if somebody was first.
     */
    record ClaimEmail(@TargetAggregateIdentifier EmailClaimId emailClaimId, CustomerId customerId)
            implements EmailClaimCommand {}

    /** Gives an address back, after an erasure or a change of address. Without effect if another customer owns it. */
    record ReleaseEmail(@TargetAggregateIdentifier EmailClaimId emailClaimId, CustomerId customerId)
            implements EmailClaimCommand {}
}

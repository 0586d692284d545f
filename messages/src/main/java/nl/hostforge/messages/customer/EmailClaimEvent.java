package nl.hostforge.messages.customer;

import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to the claim on an e-mail address. */
public sealed interface EmailClaimEvent {
    EmailClaimId emailClaimId();

    /** The address belongs to this customer, and to no other. */
    @StoredAs("email-claim.EmailClaimed")
    @Revision("1")
    record EmailClaimed(EmailClaimId emailClaimId, CustomerId customerId) implements EmailClaimEvent {}

    /** The address is free again. */
    @StoredAs("email-claim.EmailReleased")
    @Revision("1")
    record EmailReleased(EmailClaimId emailClaimId, CustomerId customerId) implements EmailClaimEvent {}
}

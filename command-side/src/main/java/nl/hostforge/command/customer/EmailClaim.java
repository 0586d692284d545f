package nl.hostforge.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.hostforge.messages.customer.EmailClaimCommand.ClaimEmail;
import nl.hostforge.messages.customer.EmailClaimCommand.ReleaseEmail;
import nl.hostforge.messages.customer.EmailClaimEvent.EmailClaimed;
import nl.hostforge.messages.customer.EmailClaimEvent.EmailReleased;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Who owns one e-mail address. It makes addresses unique on any event store: two nodes cannot both write the first
 * event of one stream. The first claim wins, and everyone who claims later is told the owner.
 */
@Aggregate
class EmailClaim {
    @AggregateIdentifier
    private EmailClaimId id;

    private CustomerId owner;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CustomerId decide(ClaimEmail command) {
        if (owner == null) apply(new EmailClaimed(command.emailClaimId(), command.customerId()));
        return owner;
    }

    @CommandHandler
    void decide(ReleaseEmail command) {
        if (!command.customerId().equals(owner)) return;
        apply(new EmailReleased(id, owner));
    }

    @EventSourcingHandler
    void evolve(EmailClaimed event) {
        id = event.emailClaimId();
        owner = event.customerId();
    }

    @EventSourcingHandler
    void evolve(EmailReleased event) {
        owner = null;
    }

    protected EmailClaim() {} // rebuilt from its events
}

package nl.hostforge.command.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import nl.hostforge.messages.domain.DomainClaimCommand.ClaimDomain;
import nl.hostforge.messages.domain.DomainClaimCommand.ConfirmDomainClaim;
import nl.hostforge.messages.domain.DomainClaimCommand.ReleaseDomain;
import nl.hostforge.messages.domain.DomainClaimEvent.DomainClaimConfirmed;
import nl.hostforge.messages.domain.DomainClaimEvent.DomainClaimReleased;
import nl.hostforge.messages.domain.DomainClaimEvent.DomainClaimed;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.identity.OrderId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Which order holds one domain name. A name is claimed before its order is stored and confirmed after, each by itself; if
 * the order was never stored, nobody is left to release the claim, so an unconfirmed one lasts an hour only.
 */
@Aggregate
class DomainClaim {
    private static final Duration UNCONFIRMED_LASTS = Duration.ofHours(1);

    @AggregateIdentifier
    private DomainClaimId id;

    private OrderId holder;
    private Instant claimedAt;
    private boolean confirmed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClaimDomain command) {
        if (command.orderId().equals(holder)) return;
        if (holder != null && !maybeAbandoned(command.at())) throw new DomainAlreadyOrdered();
        apply(new DomainClaimed(command.domainClaimId(), command.orderId(), command.at()));
    }

    @CommandHandler
    void decide(ConfirmDomainClaim command) {
        if (holder == null) throw new DomainNotClaimed();
        if (!command.orderId().equals(holder)) throw new DomainAlreadyOrdered();
        if (confirmed) return;
        apply(new DomainClaimConfirmed(id, holder));
    }

    @CommandHandler
    void decide(ReleaseDomain command) {
        if (!command.orderId().equals(holder)) return;
        apply(new DomainClaimReleased(id, holder));
    }

    @EventSourcingHandler
    void evolve(DomainClaimed event) {
        id = event.domainClaimId();
        holder = event.orderId();
        claimedAt = event.at();
        confirmed = false;
    }

    @EventSourcingHandler
    void evolve(DomainClaimConfirmed event) {
        confirmed = true;
    }

    @EventSourcingHandler
    void evolve(DomainClaimReleased event) {
        holder = null;
        confirmed = false;
    }

    private boolean maybeAbandoned(Instant now) {
        return !confirmed && now.isAfter(claimedAt.plus(UNCONFIRMED_LASTS));
    }

    protected DomainClaim() {} // rebuilt from its events
}

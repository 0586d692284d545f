package nl.hostforge.api.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.order.OrderedNames.Ordered;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.MessageFailure;
import nl.hostforge.messages.domain.DomainClaimCommand.ClaimDomain;
import nl.hostforge.messages.domain.DomainClaimCommand.ReleaseDomain;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.privacy.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Claims the names of an order that is being placed, all or none. */
@Component
public class NameClaims {
    private static final Logger log = LoggerFactory.getLogger(NameClaims.class);

    private final Messages messages;
    private final Vault vault;
    private final Clock clock;

    NameClaims(Messages messages, Vault vault, Clock clock) {
        this.messages = messages;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * After a failure of ours the claims stay for the same request's repeat; if nobody repeats it, they lapse within an
     * hour.
     *
     * @throws DomainAlreadyOrdered if another order holds one; the others are released, so that nobody is in the way
     */
    public void claim(OrderId order, OrderedNames names) {
        var claimed = new ArrayList<Ordered>();
        var faults = new ArrayList<FieldFault>();
        for (var ordered : names.all()) {
            if (claims(order, ordered)) claimed.add(ordered);
            else faults.add(ordered.fault(DomainAlreadyOrdered.CODE, "This name is part of another order."));
        }
        if (faults.isEmpty()) return;
        release(order, claimed);
        throw new DomainAlreadyOrdered(faults);
    }

    /** The order is not placed after all: others need not wait until its claims lapse. */
    public void release(OrderId order, OrderedNames names) {
        release(order, names.all());
    }

    private boolean claims(OrderId order, Ordered ordered) {
        try {
            messages.send(new ClaimDomain(idOf(ordered), order, clock.instant()));
            return true;
        } catch (RuntimeException failure) {
            var refusal = MessageFailure.of(failure).refusal();
            if (refusal.filter(no -> no.code().equals(DomainAlreadyOrdered.CODE))
                    .isEmpty()) throw failure;
            return false;
        }
    }

    private void release(OrderId order, List<Ordered> claimed) {
        for (var ordered : claimed)
            try {
                messages.send(new ReleaseDomain(idOf(ordered), order));
            } catch (RuntimeException later) {
                // the refusal is the news; a claim of an order that is never stored lapses by itself
                log.warn("a claim is left to lapse: {}", later.getClass().getName());
            }
    }

    private DomainClaimId idOf(Ordered ordered) {
        return DomainClaimId.of(vault, ordered.name());
    }
}

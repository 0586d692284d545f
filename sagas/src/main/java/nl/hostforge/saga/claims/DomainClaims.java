package nl.hostforge.saga.claims;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.domain.DomainClaimCommand.ClaimDomain;
import nl.hostforge.messages.domain.DomainClaimCommand.ConfirmDomainClaim;
import nl.hostforge.messages.domain.DomainClaimCommand.ReleaseDomain;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningCommand.ParkProvisioning;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * An order that is stored holds the names it registers or transfers; one that ended, or was corrected, gives them back.
 * The edge claims before it stores an order and confirms after; this finishes what it was interrupted in.
 *
 * <p>Every command may be repeated, so events may come again, even all of them from the start of the log: for a moment
 * an order that has ended then holds its names again, until its end is told again too.
 */
@Component
@ProcessingGroup(DomainClaims.PROCESSOR)
public class DomainClaims {
    /** Name of the event processor that keeps all claims. */
    public static final String PROCESSOR = "claims";

    private static final String ANOTHER_HOLDS_IT = "domain-already-ordered";

    private final CommandGateway commands;
    private final Vault vault;

    DomainClaims(CommandGateway commands, Vault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    @EventHandler
    void on(OrderCreated event, @Timestamp Instant at, @MessageIdentifier String eventId) {
        hold(event.orderId(), event.lines(), at, eventId);
    }

    @EventHandler
    void on(OrderCorrected event, @Timestamp Instant at, @MessageIdentifier String eventId) {
        hold(event.orderId(), event.lines(), at, eventId);
        release(event.orderId(), event.freedDomains());
    }

    @EventHandler
    void on(OrderRejected event) {
        release(event.orderId(), event.freedDomains());
    }

    @EventHandler
    void on(OrderCancelled event) {
        release(event.orderId(), event.freedDomains());
    }

    private void hold(OrderId order, List<OrderLine> lines, Instant at, String eventId) {
        lines.stream().filter(OrderLine::isForDomain).forEach(line -> hold(order, line.domainName(), at, eventId));
    }

    /**
     * Claims before it confirms: a name that a correction dropped and the next one took up again may have been released
     * in between, by the handling of the first.
     */
    private void hold(OrderId order, DomainName name, Instant at, String eventId) {
        var claim = DomainClaimId.of(vault, name);
        try {
            commands.sendAndWait(new ClaimDomain(claim, order, at));
            commands.sendAndWait(new ConfirmDomainClaim(claim, order));
        } catch (CommandExecutionException failure) {
            if (!anotherHolds(failure)) throw failure;
            // Staff has to choose between the two orders; a parked letter would hold up what follows for this one.
            commands.sendAndWait(new ParkProvisioning(order, eventId, name + " is part of another order too"));
        }
    }

    private void release(OrderId order, List<DomainName> names) {
        names.forEach(name -> commands.sendAndWait(new ReleaseDomain(DomainClaimId.of(vault, name), order)));
    }

    private static boolean anotherHolds(CommandExecutionException failure) {
        return failure.<Refusal>getDetails()
                .filter(refusal -> refusal.code().equals(ANOTHER_HOLDS_IT))
                .isPresent();
    }
}

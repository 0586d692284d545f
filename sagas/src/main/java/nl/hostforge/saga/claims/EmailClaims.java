package nl.hostforge.saga.claims;

import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.EmailClaimCommand.ClaimEmail;
import nl.hostforge.messages.customer.EmailClaimCommand.ReleaseEmail;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A customer holds the address that their details name, and no other; an erased one holds none. Every command may be
 * repeated, so events may come again, even all of them from the start of the log.
 */
@Component
@ProcessingGroup(DomainClaims.PROCESSOR)
class EmailClaims {
    private static final Logger LOG = LoggerFactory.getLogger(EmailClaims.class);

    private final CommandGateway commands;

    EmailClaims(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * Claims the present address again after it let go of the former: who returns to an address that they had before may
     * find it released meanwhile, by the handling of the change in between.
     */
    @EventHandler
    void on(CustomerDetailsChanged event) {
        if (event.emailClaimId().equals(event.formerEmailClaimId())) return;
        commands.sendAndWait(new ReleaseEmail(event.formerEmailClaimId(), event.customerId()));
        CustomerId owner = commands.sendAndWait(new ClaimEmail(event.emailClaimId(), event.customerId()));
        if (!event.customerId().equals(owner))
            LOG.warn("customers {} and {} have the same e-mail address", event.customerId(), owner);
    }

    @EventHandler
    void on(CustomerErased event) {
        commands.sendAndWait(new ReleaseEmail(event.emailClaimId(), event.customerId()));
    }
}

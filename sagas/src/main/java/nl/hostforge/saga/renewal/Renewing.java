package nl.hostforge.saga.renewal;

import java.util.Optional;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceCommand.AddInvoiceLine;
import nl.hostforge.messages.billing.InvoiceCommand.DropInvoiceItem;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.subscription.SubscriptionCommand.RenewSubscription;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Renews each subscription on a draft's list and puts its line on the draft; what is not renewed is taken off the list,
 * and is due still. Handling the log again changes nothing: a subscription answers the same invoice the same.
 */
@Component
@ProcessingGroup(Renewing.PROCESSOR)
public class Renewing {
    /** Name of the event processor that renews. */
    public static final String PROCESSOR = "renewing";

    private static final Logger LOG = LoggerFactory.getLogger(Renewing.class);
    private static final String FAILED = "failed";

    private final CommandGateway commands;
    private final Faults faults;

    Renewing(CommandGateway commands, Faults faults) {
        this.commands = commands;
        this.faults = faults;
    }

    @EventHandler
    void on(InvoiceDrafted event) {
        if (event.occasion() != DraftOccasion.RENEWALS) return; // its lines are known
        event.items().forEach(item -> renew(event.invoiceId(), item));
    }

    /** Only what was surely not renewed may be dropped: a fault that may pass leaves that open, so the event comes again. */
    private void renew(InvoiceId invoice, InvoiceItem item) {
        InvoiceLine line;
        try {
            line = commands.sendAndWait(new RenewSubscription(item.subscriptionId(), item.period(), invoice));
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw failure;
            commands.sendAndWait(new DropInvoiceItem(invoice, item, reason(item, failure)));
            return;
        }
        commands.sendAndWait(new AddInvoiceLine(invoice, item, line));
    }

    private String reason(InvoiceItem item, RuntimeException failure) {
        var refusal = failure instanceof CommandExecutionException refused
                ? refused.<Refusal>getDetails()
                : Optional.<Refusal>empty();
        return refusal.map(Refusal::code).orElseGet(() -> {
            LOG.warn("subscription {} could not be renewed: {}", item.subscriptionId(), faults.describe(failure));
            return FAILED;
        });
    }
}

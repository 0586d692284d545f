package nl.hostforge.saga.dunning;

import java.time.Clock;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand.ReviewArrears;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningFacts;
import nl.hostforge.messages.subscription.BillingCycle;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Hears that an invoice is settled, and has dunning end as soon as nothing of its customer is overdue any more. What is
 * overdue is looked up in the invoices' own streams, so that of two that are settled at once the later one ends it.
 */
@Component
@ProcessingGroup(DunnedServices.PROCESSOR)
class SettledArrears {
    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Clock clock;

    SettledArrears(QueryGateway queries, CommandGateway commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(InvoicePaymentReceived event) {
        if (event.open().isZero()) review(event);
    }

    @EventHandler
    void on(InvoiceCredited event) {
        if (event.open().isZero()) review(event);
    }

    @EventHandler
    void on(InvoiceWrittenOff event) {
        if (event.amount().isPositive()) review(event);
    }

    private void review(InvoiceEvent event) {
        var customer = event.customerId();
        var dunning =
                queries.query(new FindDunningCase(customer), DunningCase.class).join();
        if (!dunning.open() && dunning.promisedUntil() == null) return;
        var today = BillingCycle.dayOf(clock.instant());
        var facts = queries.query(new FindDunningFacts(customer, today), DunningFacts.class)
                .join();
        if (facts.nothingOverdue()) commands.sendAndWait(new ReviewArrears(customer, today, facts));
    }
}

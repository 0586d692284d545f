package nl.hostforge.saga.planchange;

import java.time.Clock;
import java.util.List;
import nl.hostforge.messages.billing.CreditedInvoice;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoiceItem;
import nl.hostforge.messages.billing.InvoiceCommand.DraftKnownLines;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditedInvoice;
import nl.hostforge.messages.billing.ItemCredit;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.PlanCredit;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has what a change of plan costs more until the next period invoiced, and what it costs less credited on the invoices that
 * asked for it. A draft has an id, and a credit a key, that follow from the change: handling the log again changes nothing.
 */
@Component
@ProcessingGroup(PlanChangeMoney.PROCESSOR)
public class PlanChangeMoney {
    /** Name of the event processor that settles changes of plan. */
    public static final String PROCESSOR = "plan-changes";

    private static final Logger LOG = LoggerFactory.getLogger(PlanChangeMoney.class);

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Clock clock;

    PlanChangeMoney(QueryGateway queries, CommandGateway commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(SubscriptionPlanChanged event) {
        if (event.charge() != null)
            commands.sendAndWait(new DraftKnownLines(
                    event.invoiceId(),
                    event.customerId(),
                    event.changedOn(),
                    List.of(event.charge()),
                    DraftOccasion.PLAN_CHANGE));
        event.credits().forEach(credit -> giveBack(event, credit));
    }

    /** What staff credited before is given back already: nobody gets more than was asked for. */
    private void giveBack(SubscriptionPlanChanged event, PlanCredit credit) {
        var rest = credit.net();
        for (var invoice = credit.invoiceId(); invoice != null && rest.isPositive(); ) {
            var credited = credit(event, credit, invoice, rest);
            rest = rest.minus(credited.net());
            invoice = credited.insteadId();
        }
        if (rest.isPositive())
            LOG.warn("of invoice {} {} cannot be credited for a change of plan", credit.invoiceId(), rest);
    }

    private ItemCredit credit(SubscriptionPlanChanged event, PlanCredit credit, InvoiceId invoice, Money net) {
        var language = queries.query(new FindCreditedInvoice(invoice), CreditedInvoice.class)
                .join()
                .language();
        return commands.sendAndWait(new CreditInvoiceItem(
                invoice,
                "plan-change/%s/%d/%s"
                        .formatted(
                                event.subscriptionId(),
                                event.orderVersion(),
                                credit.item().period().from()),
                BillingCycle.dayOf(clock.instant()),
                reason(event, language),
                credit.item(),
                unused(event, credit),
                net));
    }

    private static ServicePeriod unused(SubscriptionPlanChanged event, PlanCredit credit) {
        var billedFrom = credit.item().period().from();
        return new ServicePeriod(
                event.changedOn().isBefore(billedFrom) ? billedFrom : event.changedOn(), event.countsFrom());
    }

    private static String reason(SubscriptionPlanChanged event, Language language) {
        return (language == Language.DUTCH ? "Ander pakket vanaf %s" : "Another package from %s on")
                .formatted(event.changedOn());
    }
}

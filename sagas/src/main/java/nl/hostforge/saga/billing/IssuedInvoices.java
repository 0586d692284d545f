package nl.hostforge.saga.billing;

import java.time.Instant;
import java.util.Map;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceFact;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.StepKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Once an order's invoice is there, has it issued as an invoice of its own, so that payments have where to go. It reads
 * the log from its start, so that the invoices that were made before there was such a thing are there too; an invoice is
 * issued once, so that handling the log again changes nothing.
 */
@Component
@ProcessingGroup(IssuedInvoices.PROCESSOR)
public class IssuedInvoices {
    /** Name of the event processor that has invoices issued. */
    public static final String PROCESSOR = "issued-invoices";

    private final QueryGateway queries;
    private final CommandGateway commands;

    IssuedInvoices(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(ProvisioningStepCompleted event, @Timestamp Instant at) {
        if (event.kind() == StepKind.CREATE_INVOICE)
            issue(event.orderId(), event.providerReference(), event.facts(), at);
    }

    @EventHandler
    void on(ProvisioningStepCompletedByHand event, @Timestamp Instant at) {
        if (event.kind() == StepKind.CREATE_INVOICE) issue(event.orderId(), event.providerReference(), Map.of(), at);
    }

    private void issue(OrderId id, String bookedId, Map<String, String> facts, Instant at) {
        var order = queries.query(new FindProvisioningCase(id, at), ProvisioningCase.class)
                .join();
        var invoice = InvoiceId.ofOrder(id);
        var date = InvoiceFact.date(facts, at);
        var gross = order.totals().gross();
        commands.sendAndWait(new IssueInvoice(
                invoice,
                id,
                order.number(),
                order.customerId(),
                InvoiceSeriesId.BOOKKEEPING,
                InvoiceFact.number(facts).orElse(null),
                date,
                InvoiceFact.dueOn(facts).orElse(null),
                order.totals(),
                InvoiceFact.total(facts)
                        .map(total -> new Money(total, gross.currency()))
                        .orElse(gross),
                InvoiceNumbering.BOOKKEEPING,
                bookedId));
        OssCount.count(commands, order.vat(), invoice, date, order.totals().net());
    }
}

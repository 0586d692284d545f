package nl.hostforge.saga.billing;

import nl.hostforge.messages.billing.AllocatedNumber;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceQuery.IsInvoiceIssued;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.AllocateInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.ConfirmInvoiceNumber;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Numbers an invoice whose issue was requested, and has it issued under its number. Whatever is interrupted in between is
 * done again: the series gives the same number until it is told that the invoice was issued, and an invoice that was issued
 * asks for none, however long ago that was.
 */
@Component
@ProcessingGroup(NumberedInvoices.PROCESSOR)
public class NumberedInvoices {
    /** Name of the event processor that has invoices numbered. */
    public static final String PROCESSOR = "numbered-invoices";

    private final QueryGateway queries;
    private final CommandGateway commands;

    NumberedInvoices(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(InvoiceIssueRequested event) {
        var issued = queries.query(new IsInvoiceIssued(event.invoiceId()), Boolean.class);
        if (!issued.join()) issue(event);
        commands.sendAndWait(new ConfirmInvoiceNumber(event.seriesId(), event.invoiceId()));
    }

    private void issue(InvoiceIssueRequested event) {
        AllocatedNumber allocated =
                commands.sendAndWait(new AllocateInvoiceNumber(event.seriesId(), event.invoiceId(), event.date()));
        commands.sendAndWait(new IssueInvoice(
                event.invoiceId(),
                null,
                null,
                event.customerId(),
                event.seriesId(),
                allocated.number(),
                allocated.date(),
                allocated.date().plusDays(event.daysToPay()),
                event.totals(),
                event.totals().gross(),
                InvoiceNumbering.HOSTFORGE,
                null));
    }
}

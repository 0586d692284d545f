package nl.hostforge.saga.billing;

import java.time.LocalDate;
import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceCommand.RecordBookkeepingCredit;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceQuery.FindBookkeepingCredit;
import nl.hostforge.messages.billing.InvoiceQuery.IsInvoiceIssued;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Once the bookkeeping credited the invoice of a cancelled order, has the invoice itself know. That an invoice was issued and
 * that it was credited are told in two streams: whichever is told last finds the other in the log. It reads the log from
 * its start, so that the credits from before there was such a thing are there too; an invoice is credited once, so that
 * handling the log again changes nothing.
 */
@Component
@ProcessingGroup(CreditedOrders.PROCESSOR)
public class CreditedOrders {
    /** Name of the event processor that has the invoices of orders credited. */
    public static final String PROCESSOR = "credited-orders";

    private final QueryGateway queries;
    private final CommandGateway commands;

    CreditedOrders(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(CompensationCompleted event) {
        if (event.kind() != CompensationKind.CREDIT_INVOICE) return;
        var issued = queries.query(new IsInvoiceIssued(InvoiceId.ofOrder(event.orderId())), Boolean.class);
        if (issued.join()) creditIfItWas(event.orderId());
    }

    @EventHandler
    void on(InvoiceIssued event) {
        if (event.orderId() != null) creditIfItWas(event.orderId());
    }

    private void creditIfItWas(OrderId order) {
        Optional<LocalDate> credited = queries.query(
                        new FindBookkeepingCredit(order), ResponseTypes.optionalInstanceOf(LocalDate.class))
                .join();
        if (credited.isEmpty()) return;
        var ordered = queries.query(new FindProvisioningCase(order), ProvisioningCase.class)
                .join();
        var invoice = InvoiceId.ofOrder(order);
        commands.sendAndWait(new RecordBookkeepingCredit(
                invoice,
                null,
                credited.get(),
                ordered.lines().stream().map(InvoiceLine::of).toList()));
        OssCount.count(
                commands,
                ordered.vat(),
                InvoiceId.ofCredit(invoice, 1),
                credited.get(),
                ordered.totals().net().negated());
    }
}

package nl.hostforge.saga.buyer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.InvoiceFact;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.RecordBuyer;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.privacy.FiscalKey;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Once an invoice is there, has its buyer recorded under the fiscal key: as the customer's details were at that moment, from
 * which the bookkeeping's contact was made. It is told here rather than by whoever finished the step, since staff who did it
 * by hand told no name. An order records its buyer once, so that handling the log again changes nothing.
 */
@Component
@ProcessingGroup(InvoiceBuyers.PROCESSOR)
public class InvoiceBuyers {
    /** Handles one customer's events in their order, of whatever stream. */
    public static final String PROCESSOR = "customer-keys";

    private final QueryGateway queries;
    private final CommandGateway commands;

    InvoiceBuyers(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(ProvisioningStepCompleted event, @Timestamp Instant at) {
        if (event.kind() == StepKind.CREATE_INVOICE) record(event.orderId(), InvoiceFact.date(event.facts(), at), at);
    }

    @EventHandler
    void on(ProvisioningStepCompletedByHand event, @Timestamp Instant at) {
        if (event.kind() == StepKind.CREATE_INVOICE) record(event.orderId(), InvoiceFact.date(Map.of(), at), at);
    }

    private void record(OrderId id, LocalDate invoicedOn, Instant at) {
        var order = queries.query(new FindProvisioningCase(id, at), ProvisioningCase.class)
                .join();
        if (order.contact().isErased()) return; // in a log from before buyers were recorded
        var key = new FiscalKey(
                order.customerId(), invoicedOn.getYear(), order.vat().vatCase() == VatCase.OSS);
        var vatNumber = order.vatNumber();
        var buyer = Buyer.of(order.contact().known().orElseThrow(), vatNumber == null ? null : vatNumber.orElse(null));
        commands.sendAndWait(new RecordBuyer(id, invoicedOn, Personal.of(key.ref(), buyer)));
    }
}

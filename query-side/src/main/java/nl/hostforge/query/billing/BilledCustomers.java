package nl.hostforge.query.billing;

import nl.hostforge.messages.billing.BilledCustomer;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceQuery.FindBilledCustomer;
import nl.hostforge.messages.billing.InvoiceQuery.IsInvoiceIssued;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.vat.VatPolicy;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Answers what is decided upon when an invoice is issued. It reads the streams themselves, which are short, so that nobody
 * decides on a read model that lags.
 */
@Component
class BilledCustomers {
    private final EventStore log;
    private final VatPolicy vat;

    BilledCustomers(EventStore log, VatPolicy vat) {
        this.log = log;
        this.vat = vat;
    }

    @QueryHandler
    BilledCustomer answer(FindBilledCustomer query) {
        var customer = new BilledCustomerFold();
        // from the first event, since a snapshot would hide those before it
        log.readEvents(query.customerId().toString(), 0)
                .asStream()
                .filter(event -> !event.getTimestamp().isAfter(query.asOf()))
                .map(DomainEventMessage::getPayload)
                .forEach(customer::take);
        return customer.decided(vat, query.on(), netOf(query.invoiceId()));
    }

    private Money netOf(InvoiceId draft) {
        return log.readEvents(draft.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(InvoiceLineAdded.class::isInstance)
                .map(event -> ((InvoiceLineAdded) event).line().net())
                .reduce(Money.noEuro(), Money::plus);
    }

    @QueryHandler
    Boolean answer(IsInvoiceIssued query) {
        return log.readEvents(query.invoiceId().toString(), 0)
                .asStream()
                .anyMatch(event -> event.getPayload() instanceof InvoiceIssued);
    }
}

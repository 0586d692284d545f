package nl.hostforge.query.billing;

import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceToBook;
import nl.hostforge.messages.billing.InvoiceToBook;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Folds an invoice's stream and its customer's into what a worker needs to book it, so that it never acts on what lags. */
@Component
class InvoicesToBook {
    private final EventStore log;

    InvoicesToBook(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    InvoiceToBook answer(FindInvoiceToBook query) {
        var invoice = new InvoiceToBookFold();
        read(query.invoiceId(), invoice);
        read(invoice.customerId(), invoice);
        return invoice.result();
    }

    private void read(Object stream, InvoiceToBookFold invoice) {
        // from the first event, since a snapshot would hide those before it
        log.readEvents(stream.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .forEach(invoice::take);
    }
}

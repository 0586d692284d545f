package nl.hostforge.query.correspondence;

import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.IssuedDocument;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Puts what an invoice bears together with who its customer is today. */
@Component
class InvoiceCorrespondences {
    private final QueryGateway queries;
    private final EventStore log;

    InvoiceCorrespondences(QueryGateway queries, EventStore log) {
        this.queries = queries;
        this.log = log;
    }

    @QueryHandler
    Optional<InvoiceCorrespondence> answer(FindInvoiceCorrespondence query) {
        return queries.query(
                        new FindIssuedDocument(query.invoiceId()),
                        ResponseTypes.optionalInstanceOf(IssuedDocument.class))
                .join()
                .map(document -> {
                    var reader = Reader.of(log, document.customerId());
                    return new InvoiceCorrespondence(document, reader.contact(), reader.erased());
                });
    }
}

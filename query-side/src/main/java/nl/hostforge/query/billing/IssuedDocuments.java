package nl.hostforge.query.billing;

import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.identity.InvoiceId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Folds an invoice's or a credit note's stream into what its document bears, so that a document says what the log says. */
@Component
class IssuedDocuments {
    private final EventStore log;

    IssuedDocuments(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    Optional<IssuedDocument> answer(FindIssuedDocument query) {
        var document = read(query.invoiceId());
        return document.result(
                document.credited().map(invoice -> read(invoice).asCredited()).orElse(null));
    }

    private IssuedDocumentFold read(InvoiceId id) {
        var document = new IssuedDocumentFold();
        // from the first event, since a snapshot would hide those before it
        log.readEvents(id.toString(), 0).asStream().forEach(document::take);
        return document;
    }
}

package nl.hostforge.app.document;

import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptDocument;
import nl.hostforge.messages.billing.KeptFile;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Opens kept files. What leaves here is the file whose SHA-256 the log has, or nothing. */
@Component
class KeptFileAnswers {
    private final QueryGateway queries;
    private final KeptFiles files;

    KeptFileAnswers(QueryGateway queries, KeptFiles files) {
        this.queries = queries;
        this.files = files;
    }

    @QueryHandler
    Optional<KeptFile> answer(FindKeptFile query) {
        var issued = queries.query(
                        new FindIssuedDocument(query.invoiceId()),
                        ResponseTypes.optionalInstanceOf(IssuedDocument.class))
                .join();
        if (issued.isEmpty()) return Optional.empty();
        if (issued.get().buyer().isErased()) throw KeptFileRefused.gone();
        return issued.get().kept(query.form()).map(document -> open(issued.get(), document));
    }

    private KeptFile open(IssuedDocument issued, KeptDocument document) {
        var content = content(issued, document);
        if (!document.sha256().equals(KeptFiles.sha256(content))) throw KeptFileRefused.differs();
        return new KeptFile(issued.number(), document.form(), document.sha256(), content);
    }

    private byte[] content(IssuedDocument issued, KeptDocument document) {
        var file = files.find(issued.id(), document.form()).orElseThrow(KeptFileRefused::differs);
        try {
            return files.open(issued.id(), document.form(), file).orElseThrow(KeptFileRefused::gone);
        } catch (IllegalStateException changed) {
            throw KeptFileRefused.differs();
        }
    }
}

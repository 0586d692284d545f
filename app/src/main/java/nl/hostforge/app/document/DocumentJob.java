package nl.hostforge.app.document;

import java.io.Serializable;
import nl.hostforge.document.InvoiceDocument.Kind;
import nl.hostforge.messages.identity.InvoiceId;

/**
 * What a durable job knows: whose documents are to be made and kept. Ids only, nothing personal.
 *
 * @param sort what the document is in law
 * @param documentId the invoice's, or the credit note's
 */
record DocumentJob(Kind sort, String documentId) implements Serializable {
    static DocumentJob of(Kind sort, InvoiceId document) {
        return new DocumentJob(sort, document.toString());
    }

    /** @return the same for the same document, so that it is stored once */
    String id() {
        return sort + "/" + documentId;
    }
}

package nl.hostforge.app.document;

import java.io.Serializable;
import nl.hostforge.document.InvoiceDocument.Kind;
import nl.hostforge.messages.identity.InvoiceId;

/**
 * What a durable job knows: whose documents are to be made and kept. Ids only, nothing personal.
 *
 * @param sort what the document is in law
 * @param documentId the invoice's, or the credit note's
 * @param waits how often it waited for its turn
 */
record DocumentJob(Kind sort, String documentId, int waits) implements Serializable {
    static DocumentJob of(Kind sort, InvoiceId document) {
        return new DocumentJob(sort, document.toString(), 0);
    }

    DocumentJob waitedOnce() {
        return new DocumentJob(sort, documentId, waits + 1);
    }

    /** @return the same for the same document, so that it is stored once */
    String id() {
        return sort + "/" + documentId;
    }
}

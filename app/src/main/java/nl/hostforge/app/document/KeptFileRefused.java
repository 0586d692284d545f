package nl.hostforge.app.document;

import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.queryhandling.QueryExecutionException;

/** Why a document is not given to anybody. */
final class KeptFileRefused {
    private KeptFileRefused() {}

    /** What it shows of its buyer may not be kept any longer. */
    static QueryExecutionException gone() {
        return refused("document-gone", "The document was kept for as long as the law asks, and is gone.");
    }

    /** Somebody changed, mixed up or removed what was kept. */
    static QueryExecutionException differs() {
        return refused("document-differs", "The file that is kept is not the one on record.");
    }

    private static QueryExecutionException refused(String code, String detail) {
        return new QueryExecutionException(detail, null, Refusal.of(code, detail));
    }
}

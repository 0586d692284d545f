package nl.hostforge.app.oversight;

import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.queryhandling.QueryExecutionException;

/** A list does not go on where the caller says. */
final class InvalidCursor {
    private InvalidCursor() {}

    static QueryExecutionException refused() {
        var refusal = Refusal.of("invalid-cursor", "This list does not go on there; begin at its first page.");
        return new QueryExecutionException(refusal.detail(), null, refusal);
    }
}

package nl.hostforge.query.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.queryhandling.QueryExecutionException;

/**
 * Where a page of a long list ended: the last row's place in the sort, and its id, since several rows may share a place.
 * A list is taken up behind that place, so that rows which come or go meanwhile neither repeat nor hide others. Its text
 * is opaque to callers.
 *
 * @param sort the sort that the place belongs to
 * @param place the last row's value in that sort; empty where the row itself is asked for it
 * @param id the last row
 */
record Cursor(String sort, String place, UUID id) {
    private static final String FORM = "1";
    private static final String BETWEEN = "\n";

    String text() {
        var plain = String.join(BETWEEN, FORM, sort, id.toString(), place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /**
     * @param sort the sort that the list is asked in
     * @param order what a place in that sort must look like
     * @throws QueryExecutionException ({@code invalid-cursor}) if it is no cursor, or one of another sort
     */
    static Cursor parse(String text, String sort, ListOrder order) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BETWEEN, 4);
            if (parts.length < 4 || !parts[0].equals(FORM) || !parts[1].equals(sort)) throw invalid();
            order.check(parts[3]);
            return new Cursor(sort, parts[3], UUID.fromString(parts[2]));
        } catch (RuntimeException unreadable) {
            throw invalid();
        }
    }

    private static QueryExecutionException invalid() {
        var refusal = Refusal.of("invalid-cursor", "This list does not go on there; begin at its first page.");
        return new QueryExecutionException(refusal.detail(), null, refusal);
    }
}

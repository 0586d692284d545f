package nl.hostforge.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.hostforge.api.caller.Actor;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.identity.Ids;

/**
 * The key by which a client marks repetitions of one request (header {@code Idempotency-Key},
 * draft-ietf-httpapi-idempotency-key-header). It counts for one route and one caller. A controller that takes it as an
 * argument makes it required.
 *
 * @param caller who sends it
 * @param route method and path
 * @param value what the client chose
 */
public record IdempotencyKey(String caller, String route, String value) {
    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";
    /** Visitors share one scope, so a key must be too long to be met by chance; a UUID is fine. */
    private static final Pattern SANE = Pattern.compile("[\\x21\\x23-\\x7E]{16,200}");

    /**
     * @param purpose what the identifier is for, for instance {@code order}
     * @return the same identifier each time the request is repeated, so that a repetition after a crash has one effect
     */
    public UUID derive(String purpose) {
        return Ids.derived("idempotency/" + purpose, caller, route, value);
    }

    /**
     * @return the request's key, or empty if it has none
     * @throws InvalidRequest if the key is too short, too long or not of visible characters
     */
    static Optional<IdempotencyKey> of(HttpServletRequest request, Actor caller) {
        var given = request.getHeader(HEADER);
        if (given == null) return Optional.empty();
        var value = unquoted(given.strip());
        if (!SANE.matcher(value).matches())
            throw new InvalidRequest(
                    HEADER, "invalid-key", "A key has 16 to 200 visible ASCII characters; a UUID is best.");
        return Optional.of(
                new IdempotencyKey(caller.scope(), request.getMethod() + " " + request.getRequestURI(), value));
    }

    /** The draft writes the key as a quoted string (RFC 9651); most clients do not. */
    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}

package nl.hostforge.integration.vies;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.transport.Answer;
import nl.hostforge.integration.transport.Answer.Lost;
import nl.hostforge.integration.transport.Answer.NotSent;
import nl.hostforge.integration.transport.Answer.Received;
import nl.hostforge.integration.transport.Json;
import nl.hostforge.integration.transport.RetryAfter;
import nl.hostforge.integration.transport.Words;
import nl.hostforge.integration.vat.VatNumberCheck;
import tools.jackson.databind.JsonNode;

/**
 * What an answer of VIES means (VIES technical information, error codes of the REST API). Its trap: {@code valid:
 * false} together with an error, under HTTP 200, says that nobody could look, not that the number is wrong.
 */
final class ViesVerdict {

    private static final Set<String> NO_ERROR = Set.of("", "VALID", "INVALID");

    private final Clock clock;

    ViesVerdict(Clock clock) {
        this.clock = clock;
    }

    Outcome<VatNumberCheck> of(Answer answer) {
        return switch (answer) {
            case NotSent notSent -> notSent.later("VIES");
            case Lost lost -> lost.ending("VIES");
            case Received response ->
                Json.tree(response.body())
                        .filter(JsonNode::isObject)
                        .map(body -> read(response, body))
                        .orElseGet(() -> later(response, response.text()));
        };
    }

    private Outcome<VatNumberCheck> read(Received response, JsonNode body) {
        var error = error(body);
        if (!NO_ERROR.contains(error)) {
            return byError(response, error);
        }
        return response.status() == 200 && body.path("valid").isBoolean()
                ? Outcome.done(check(body))
                : later(response, "");
    }

    private static String error(JsonNode body) {
        var wrapped = body.path("errorWrappers").path(0).path("error").asString("");
        return wrapped.isEmpty() ? body.path("userError").asString("") : wrapped;
    }

    private Outcome<VatNumberCheck> byError(Received response, String error) {
        return switch (error) {
            case "INVALID_INPUT" -> Outcome.refused(RefusalCode.INVALID_DATA, error, "vatNumber");
            case "INVALID_REQUESTER_INFO", "VAT_BLOCKED", "IP_BLOCKED" ->
                Outcome.refused(RefusalCode.NOT_PERMITTED, error);
            default -> later(response, error);
        };
    }

    private Outcome<VatNumberCheck> later(Received response, String said) {
        return new TryLater<>(
                Words.plain().of("VIES: HTTP " + response.status(), said), RetryAfter.in(response.headers(), clock));
    }

    private VatNumberCheck check(JsonNode body) {
        return new VatNumberCheck(
                body.path("valid").booleanValue(),
                moment(body.path("requestDate").asString("")),
                text(body, "requestIdentifier"),
                text(body, "name"),
                text(body, "address"));
    }

    private Instant moment(String date) {
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeException absent) {
            return clock.instant();
        }
    }

    /** Three dashes stand for what the member state keeps to itself. */
    private static Optional<String> text(JsonNode body, String name) {
        return Optional.of(body.path(name).asString("").strip()).filter(text -> !text.isEmpty() && !text.equals("---"));
    }
}

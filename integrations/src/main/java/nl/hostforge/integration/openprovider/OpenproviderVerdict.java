package nl.hostforge.integration.openprovider;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.transport.Answer;
import nl.hostforge.integration.transport.Answer.Lost;
import nl.hostforge.integration.transport.Answer.NotSent;
import nl.hostforge.integration.transport.Answer.Received;
import nl.hostforge.integration.transport.Json;
import nl.hostforge.integration.transport.RetryAfter;
import nl.hostforge.integration.transport.Words;
import tools.jackson.databind.JsonNode;

/**
 * What an answer of Openprovider means: judged by the {@code code} in its envelope, whatever the HTTP status, since
 * refusals come as 400, 401 or 500 without pattern (Openprovider documentation, "Error handling"; numbers from its
 * list of return codes). Only an answer without a code is judged by its status.
 */
final class OpenproviderVerdict {

    static final int SIGNED_OUT = 196;

    private final Clock clock;
    private final Words words;

    /** @param words knows the secrets of the request, which the answer's words may echo */
    OpenproviderVerdict(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /** Whether our token is no longer good. Nothing was done then. */
    static boolean saysSignedOut(Answer answer) {
        return answer instanceof Received response
                && envelope(response).map(OpenproviderVerdict::code).orElse(0) == SIGNED_OUT;
    }

    /** @param reader from the envelope's {@code data}; empty if that isn't what was expected */
    <T> Outcome<T> of(Answer answer, Function<JsonNode, Optional<T>> reader) {
        return switch (answer) {
            case NotSent notSent -> notSent.later("Openprovider");
            case Lost lost -> lost.ending("Openprovider");
            case Received response ->
                envelope(response)
                        .map(envelope -> byCode(response, envelope, reader))
                        .orElseGet(() -> byStatus(response));
        };
    }

    private static Optional<JsonNode> envelope(Received response) {
        return Json.tree(response.body()).filter(body -> body.path("code").isIntegralNumber());
    }

    private static int code(JsonNode envelope) {
        return envelope.path("code").asInt();
    }

    private <T> Outcome<T> byCode(Received response, JsonNode envelope, Function<JsonNode, Optional<T>> reader) {
        var maintenance = envelope.path("maintenance").asBoolean(false);
        if (code(envelope) == 0) {
            if (maintenance || response.status() >= 300) {
                return response.unclear("Openprovider said yes and no, or is being maintained");
            }
            return reader.apply(envelope.path("data"))
                    .<Outcome<T>>map(Outcome::done)
                    .orElseGet(() -> response.unclear("Openprovider answered something else than was asked"));
        }
        var said = said(envelope);
        return maintenance || response.status() == 429
                ? new TryLater<>(said, RetryAfter.in(response.headers(), clock))
                : refusal(code(envelope), said);
    }

    /** {@code desc} names the error; {@code data}, an object elsewhere, is then a text with the details. */
    private String said(JsonNode envelope) {
        var details = envelope.path("data").isString() ? envelope.path("data").stringValue() : "";
        return words.of(Integer.toString(code(envelope)), envelope.path("desc").asString("") + " " + details);
    }

    private static <T> Outcome<T> refusal(int code, String said) {
        return switch (code) {
            case 340, 4005 -> Outcome.tryLater(said); // maintenance, of a registry or of all
            case 339, 366, 393 -> Outcome.tryLater(said); // another operation is under way
            case SIGNED_OUT, 10005, 10006, 10009 -> Outcome.refused(RefusalCode.SIGN_IN_REFUSED, said);
            case 197, 308, 309 -> Outcome.refused(RefusalCode.NOT_PERMITTED, said);
            case 310, 920 -> Outcome.refused(RefusalCode.NO_FUNDS, said);
            case 98, 99, 176, 320, 800, 872, 18002 -> Outcome.refused(RefusalCode.NOT_FOUND, said);
            case 311, 326, 327, 346 -> Outcome.refused(RefusalCode.ALREADY_EXISTS, said, "domainName");
            case 805, 817 -> Outcome.refused(RefusalCode.ALREADY_EXISTS, said);
            case 187, 312, 313, 324, 325, 328 -> Outcome.refused(RefusalCode.WRONG_STATE, said);
            default -> new Refused<>(RefusalCode.INVALID_DATA, said, field(code));
        };
    }

    private static Optional<String> field(int code) {
        return switch (code) {
            case 201, 202, 203, 222, 223, 224, 225, 226, 227, 228, 229, 230 -> Optional.of("nameServers");
            case 307 -> Optional.of("domainName");
            case 315, 316 -> Optional.of("years");
            case 317, 318, 358 -> Optional.of("authCode");
            case 330, 331, 332, 333, 334, 335 -> Optional.of("contacts");
            case 379 -> Optional.of("acceptedPremium");
            case 815 -> Optional.of("ttl");
            default -> Optional.empty();
        };
    }

    /** Somebody before Openprovider answered, or Openprovider broke down in the middle of its work. */
    private <T> Outcome<T> byStatus(Received response) {
        var status = response.status();
        var said = words.of("HTTP " + status, response.text());
        return switch (status) {
            case 401 -> Outcome.refused(RefusalCode.SIGN_IN_REFUSED, said);
            case 408, 429, 503 -> new TryLater<>(said, RetryAfter.in(response.headers(), clock));
            case 409 -> Outcome.refused(RefusalCode.ALREADY_EXISTS, said);
            case 400, 413, 414, 415, 422 -> Outcome.refused(RefusalCode.INVALID_DATA, said);
            default ->
                status >= 400 && status < 500
                        ? Outcome.refused(RefusalCode.NOT_PERMITTED, said)
                        : response.unclear(said);
        };
    }
}

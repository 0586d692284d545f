package nl.hostforge.integration.plesk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * What an answer of Plesk means. The XML API is judged by its {@code errcode} (XML API reference, "Reduced List of
 * Error Codes"), whatever the HTTP status; the REST API by the status, because nobody documents its numbers.
 */
final class PleskVerdict {

    private final Clock clock;
    private final Words words;

    /** @param words knows the secrets of the request, which the answer's words may echo */
    PleskVerdict(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /** The operation's results, all of which have to be good; there is always one, if only to say that nothing was found. */
    Outcome<List<XmlNode>> results(Answer answer) {
        return received(answer, this::xml);
    }

    /** The operation's one result. */
    Outcome<XmlNode> result(Answer answer) {
        return results(answer).map(List::getFirst);
    }

    /** A REST answer in the wire shape of {@code reader}. */
    <T> Outcome<T> rest(Answer answer, Function<JsonNode, Optional<T>> reader) {
        return received(
                answer,
                response -> isSuccess(response)
                        ? Json.tree(response.body())
                                .flatMap(reader)
                                .<Outcome<T>>map(Outcome::done)
                                .orElseGet(
                                        () -> response.unclear("Plesk answered with something that isn't its REST API"))
                        : byStatus(response));
    }

    private <T> Outcome<T> received(Answer answer, Function<Received, Outcome<T>> meaning) {
        return switch (answer) {
            case NotSent notSent -> notSent.later("Plesk");
            case Lost lost -> lost.ending("Plesk");
            case Received response -> meaning.apply(response);
        };
    }

    private Outcome<List<XmlNode>> xml(Received response) {
        var packet = XmlNode.parse(response.body()).filter(root -> root.name().equals("packet"));
        if (packet.isEmpty()) {
            return isSuccess(response)
                    ? response.unclear("Plesk answered with something that isn't its XML API")
                    : byStatus(response);
        }
        var results = results(packet.get());
        var failure = Stream.concat(packet.get().children("system").stream(), results.stream())
                .filter(node -> node.text("status").equals("error"))
                .findFirst();
        if (failure.isPresent()) {
            return byErrorCode(failure.get());
        }
        if (!isSuccess(response)) {
            return byStatus(response);
        }
        return !results.isEmpty()
                        && results.stream()
                                .allMatch(result -> result.text("status").equals("ok"))
                ? Outcome.done(results)
                : response.unclear("Plesk answered without a result");
    }

    /** Errors sit in a result or, before any operation began, in {@code system}. */
    private static List<XmlNode> results(XmlNode packet) {
        return packet.children().stream()
                .flatMap(operator -> operator.children().stream())
                .flatMap(operation -> operation.children("result").stream())
                .toList();
    }

    private <T> Outcome<T> byErrorCode(XmlNode failure) {
        var code = failure.text("errcode");
        var said = words.of(code, failure.text("errtext"));
        return switch (code) {
            // Agent failed to start, concurrent access, operation failed: Plesk's own advice is to try again.
            case "1003", "1008", "1023" -> Outcome.tryLater(said);
            case "1001", "1011", "1012", "11003" -> Outcome.refused(RefusalCode.SIGN_IN_REFUSED, said);
            case "1002", "1007" -> Outcome.refused(RefusalCode.ALREADY_EXISTS, said);
            case "1013" -> Outcome.refused(RefusalCode.NOT_FOUND, said);
            case "1015" -> Outcome.refused(RefusalCode.INVALID_DATA, said, "ownerGuid");
            case "1014", "1018", "1019", "1025" -> Outcome.refused(RefusalCode.INVALID_DATA, said);
            case "1024" -> Outcome.refused(RefusalCode.LIMIT_REACHED, said);
            default -> Outcome.refused(RefusalCode.NOT_PERMITTED, said);
        };
    }

    private <T> Outcome<T> byStatus(Received response) {
        var status = response.status();
        var said = words.of("HTTP " + status, saidIn(response));
        return switch (status) {
            case 400, 413, 414, 415, 422 -> Outcome.refused(RefusalCode.INVALID_DATA, said);
            case 401 -> Outcome.refused(RefusalCode.SIGN_IN_REFUSED, said);
            // Plesk says in JSON what is absent; any other 404 is a wrong address, and no proof of absence.
            case 404, 410 ->
                Outcome.refused(
                        message(response).isPresent() ? RefusalCode.NOT_FOUND : RefusalCode.NOT_PERMITTED, said);
            case 409 -> Outcome.refused(RefusalCode.ALREADY_EXISTS, said);
            case 408, 429, 503 -> new TryLater<>(said, RetryAfter.in(response.headers(), clock));
            default ->
                status >= 400 && status < 500
                        ? new Refused<>(RefusalCode.NOT_PERMITTED, said, Optional.empty())
                        : response.unclear(said);
        };
    }

    /** {@code {"code":…,"message":…}}, or the HTML of whatever stands before Plesk. */
    private static String saidIn(Received response) {
        return message(response).orElseGet(response::text);
    }

    private static Optional<String> message(Received response) {
        return Json.tree(response.body())
                .map(body -> body.path("message").asString(""))
                .filter(message -> !message.isBlank());
    }

    private static boolean isSuccess(Received response) {
        return response.status() >= 200 && response.status() < 300;
    }
}

package nl.hostforge.integration.moneybird;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * What an answer of Moneybird means: judged by the HTTP status (Moneybird API v2, responses of each operation). Its
 * {@code error} is a text or an object of texts, in the administration's language, so only {@code symbolic} and
 * {@code details} are looked into.
 */
final class MoneybirdVerdict {

    /** What is wrong with a customer id, other than that somebody has it. */
    private static final Set<String> UNUSABLE = Set.of("blank", "invalid", "too_long", "too_short");

    private final Clock clock;

    MoneybirdVerdict(Clock clock) {
        this.clock = clock;
    }

    /** @param reader from the body; empty if that isn't what was expected */
    <T> Outcome<T> json(Answer answer, Function<JsonNode, Optional<T>> reader) {
        return of(
                answer,
                response -> Json.tree(response.body())
                        .flatMap(reader)
                        .<Outcome<T>>map(Outcome::done)
                        .orElseGet(() -> response.unclear("Moneybird answered something else than was asked")));
    }

    /** An answer that has nothing to tell: 204, or JSON that nobody needs. A web page is neither. */
    Outcome<Void> done(Answer answer) {
        return of(
                answer,
                response ->
                        response.status() == 204 || Json.tree(response.body()).isPresent()
                                ? Outcome.done(null)
                                : response.unclear("Moneybird answered something else than was asked"));
    }

    /** @param onSuccess for any 2xx */
    <T> Outcome<T> of(Answer answer, Function<Received, Outcome<T>> onSuccess) {
        return switch (answer) {
            case NotSent notSent -> notSent.later("Moneybird");
            case Lost lost -> lost.ending("Moneybird");
            case Received response ->
                response.status() >= 200 && response.status() < 300 ? onSuccess.apply(response) : byStatus(response);
        };
    }

    private <T> Outcome<T> byStatus(Received response) {
        var status = response.status();
        var body = Json.tree(response.body());
        var said = Words.plain()
                .of("HTTP " + status, body.flatMap(MoneybirdVerdict::said).orElseGet(response::text));
        return switch (status) {
            case 401 -> Outcome.refused(RefusalCode.SIGN_IN_REFUSED, said);
            case 402 -> Outcome.refused(RefusalCode.LIMIT_REACHED, said);
            // Moneybird says in JSON what is absent; any other 404 is a wrong address, and no proof of absence.
            case 404, 410 ->
                Outcome.refused(
                        body.isPresent() && body.get().has("error") ? RefusalCode.NOT_FOUND : RefusalCode.NOT_PERMITTED,
                        said);
            case 408, 429, 503 -> new TryLater<>(said, RetryAfter.in(response.headers(), clock));
            case 409 -> Outcome.refused(RefusalCode.ALREADY_EXISTS, said);
            case 400, 413, 414, 415, 422 -> invalid(body, said);
            default ->
                status >= 400 && status < 500
                        ? Outcome.refused(RefusalCode.NOT_PERMITTED, said)
                        : response.unclear(said);
        };
    }

    private static <T> Outcome<T> invalid(Optional<JsonNode> body, String said) {
        var field = body.flatMap(MoneybirdVerdict::field);
        var code = field.filter("customer_id"::equals).isPresent() && !isUnusable(body.get())
                ? RefusalCode.ALREADY_EXISTS
                : RefusalCode.INVALID_DATA;
        return new Refused<>(code, said, field.map(MoneybirdVerdict::inOurWords));
    }

    /** The code for a customer id that is taken is not documented, so it is whatever isn't another fault. */
    private static boolean isUnusable(JsonNode body) {
        return body.path("details")
                .path("customer_id")
                .valueStream()
                .anyMatch(detail -> UNUSABLE.contains(detail.path("error").asString("")));
    }

    private static Optional<String> said(JsonNode body) {
        var error = body.isString() ? body : body.path("error");
        if (error.isObject()) {
            return Optional.of(error.propertyStream()
                    .map(entry -> entry.getKey() + " " + texts(entry.getValue()))
                    .collect(Collectors.joining("; ")));
        }
        return Optional.of(error.asString("")).filter(text -> !text.isBlank());
    }

    private static String texts(JsonNode messages) {
        return messages.isArray()
                ? messages.valueStream().map(text -> text.asString("")).collect(Collectors.joining(", "))
                : messages.asString("");
    }

    /** The first that is named, with the codes before the texts. */
    private static Optional<String> field(JsonNode body) {
        for (var place : new String[] {"details", "error", "symbolic"}) {
            var names = body.path(place).isObject() ? body.path(place).propertyNames() : Set.<String>of();
            if (!names.isEmpty()) {
                return Optional.of(names.iterator().next());
            }
        }
        return Optional.empty();
    }

    private static String inOurWords(String field) {
        return switch (field) {
            case "customer_id" -> "reference";
            case "company_name" -> "company";
            case "firstname" -> "firstName";
            case "lastname" -> "lastName";
            case "address1" -> "address";
            case "zipcode" -> "postalCode";
            case "tax_number" -> "vatNumber";
            case "chamber_of_commerce" -> "chamberOfCommerce";
            case "send_invoices_to_email", "email", "email_address" -> "email";
            case "contact_id", "contact" -> "contactId";
            case "invoice_date", "payment_date" -> "date";
            case "due_date" -> "dueOn";
            case "tax_rate_id", "details.tax_rate_id" -> "taxCode";
            case "ledger_account_id", "details.ledger_account_id" -> "ledger";
            case "price" -> "amount";
            case "transaction_identifier" -> "reference";
            default -> field.startsWith("details") ? "lines" : field;
        };
    }
}

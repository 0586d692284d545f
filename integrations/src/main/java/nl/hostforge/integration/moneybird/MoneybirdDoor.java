package nl.hostforge.integration.moneybird;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.transport.Answer.Received;
import nl.hostforge.integration.transport.Call;
import nl.hostforge.integration.transport.Json;
import nl.hostforge.integration.transport.ProviderLine;
import tools.jackson.databind.JsonNode;

/** Signed requests to one administration of Moneybird, and its verdicts. */
final class MoneybirdDoor {

    private static final int PER_PAGE = 100;

    /** Ten thousand things: more than a look-up may go through before it is a mistake. */
    private static final int MOST_PAGES = 100;

    private final MoneybirdSettings settings;
    private final ProviderLine line;
    private final MoneybirdVerdict verdict;

    MoneybirdDoor(MoneybirdSettings settings, ProviderLine line) {
        this.settings = settings;
        this.line = line;
        this.verdict = new MoneybirdVerdict(line.clock());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    <T> Outcome<T> get(String path, Function<JsonNode, Optional<T>> reader) {
        return line.lookUp(call -> verdict.json(call.lookUp(request("GET", path, null)), reader));
    }

    /** A question that takes a body. */
    <T> Outcome<T> ask(String path, Object body, Function<JsonNode, Optional<T>> reader) {
        return line.lookUp(call -> verdict.json(call.lookUp(request("POST", path, body)), reader));
    }

    /** All pages of a list within one deadline; a page that isn't full is the last. */
    <T> Outcome<List<T>> list(String path, String filter, Function<JsonNode, Optional<T>> reader) {
        return line.lookUp(call -> {
            Outcome<List<T>> found = Outcome.done(List.of());
            var last = false;
            for (var page = 1; !last && page <= MOST_PAGES; page++) {
                var before = found;
                var next = page(call, path + query(filter, page), reader);
                found = before.flatMap(some -> next.map(more -> joined(some, more)));
                last = !(next instanceof Outcome.Done<List<T>> full
                        && full.value().size() == PER_PAGE);
            }
            return last ? found : Outcome.tryLater("Moneybird has more of these than we can go through");
        });
    }

    <T> Outcome<T> change(String method, String path, Object body, Function<JsonNode, Optional<T>> reader) {
        return line.change(call -> verdict.json(call.change(request(method, path, body)), reader));
    }

    Outcome<Void> order(String method, String path, Object body) {
        return line.change(call -> verdict.done(call.change(request(method, path, body))));
    }

    Outcome<byte[]> document(String path) {
        return line.lookUp(call -> {
            var answer = call.lookUp(request("GET", path, null));
            return location(answer)
                    .map(elsewhere -> verdict.of(call.lookUp(unsigned(elsewhere)), MoneybirdDoor::content))
                    .orElseGet(() -> verdict.of(answer, MoneybirdDoor::content));
        });
    }

    private <T> Outcome<List<T>> page(Call call, String path, Function<JsonNode, Optional<T>> reader) {
        return verdict.json(call.lookUp(request("GET", path, null)), body -> all(body, reader));
    }

    /** All or nothing: a list that lacks what can't be read would look like proof of absence. */
    static <T> Optional<List<T>> all(JsonNode body, Function<JsonNode, Optional<T>> reader) {
        if (!body.isArray()) {
            return Optional.empty();
        }
        var read = body.valueStream().map(reader).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static String query(String filter, int page) {
        return (filter.isEmpty() ? "?" : "?filter=" + encoded(filter) + "&") + "page=" + page + "&per_page=" + PER_PAGE;
    }

    private static Outcome<byte[]> content(Received response) {
        return response.body().length == 0
                ? response.unclear("Moneybird sent an empty document")
                : Outcome.done(response.body());
    }

    /** A PDF waits at a short-lived address of its own (302), on the way to which our token has no business. */
    private Optional<URI> location(Object answer) {
        return answer instanceof Received response && response.status() == 302
                ? response.headers().firstValue("Location").flatMap(this::trusted)
                : Optional.empty();
    }

    private Optional<URI> trusted(String location) {
        try {
            var address = settings.baseUrl().resolve(location);
            var ours = "https".equals(address.getScheme())
                    || settings.baseUrl().getAuthority().equals(address.getAuthority());
            return ours ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static HttpRequest unsigned(URI address) {
        return HttpRequest.newBuilder(address).GET().build();
    }

    private static HttpRequest.Builder withoutBody(HttpRequest.Builder request, String method) {
        return switch (method) {
            case "GET" -> request.GET();
            case "DELETE" -> request.DELETE();
            default -> request.method(method, BodyPublishers.noBody());
        };
    }

    private HttpRequest request(String method, String path, Object body) {
        var base = settings.baseUrl().toString().replaceAll("/$", "") + "/" + settings.administrationId();
        var request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + settings.token());
        return body == null
                ? withoutBody(request, method).build()
                : request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(Json.write(body)))
                        .build();
    }
}

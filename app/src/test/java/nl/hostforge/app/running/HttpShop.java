package nl.hostforge.app.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running product from outside: a visitor who orders, and an admin who decides. */
public final class HttpShop {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;
    private String token;

    public HttpShop(String address) {
        this.address = address;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {
        public String text(String path) {
            return body.at(path).asString();
        }
    }

    /** Orders hosting by the month and the registration of the name it lives under, for a Dutch consumer. */
    public Answer order(String key, String domainName) throws IOException, InterruptedException {
        return order(key, hostingAndDomain(domainName), expectedTotal());
    }

    public Answer order(String key, String items, String total) throws IOException, InterruptedException {
        var name = key.toLowerCase();
        return send(
                request("/api/v1/orders").header("Idempotency-Key", key).POST(json("""
                        {"items": %s, "language": "nl", "expectedTotal": {"amount": "%s", "currency": "EUR"},
                         "customer": {"kind": "PERSON", "firstName": "Mila", "lastName": "Janssen",
                            "email": "%s@example.nl", "phone": "+31201234567",
                            "address": {"street": "Kade", "houseNumber": "1", "postalCode": "3511 AA",
                                        "city": "Utrecht", "country": "NL"}}}""".formatted(items, total, name))));
    }

    /** Places an order as whoever comes from an address. */
    public Answer place(String key, String order, String address) throws IOException, InterruptedException {
        return send(request("/api/v1/orders")
                .header("Idempotency-Key", key)
                .header("X-Forwarded-For", address)
                .POST(json(order)));
    }

    /** The order as its visitor follows it. */
    public Answer follow(String number, String secret) throws IOException, InterruptedException {
        return send(request("/api/v1/orders/" + number)
                .header("Order-Secret", secret)
                .GET());
    }

    /** @param body JSON; null for none */
    public Answer asAdmin(String method, String path, String body) throws IOException, InterruptedException {
        return asAdmin(method, path, body, UUID.randomUUID().toString());
    }

    /**
     * @param body JSON; null for none
     * @param key under which a repeat is recognised
     */
    public Answer asAdmin(String method, String path, String body, String key)
            throws IOException, InterruptedException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : json(body);
        return send(asAdmin(path).header("Idempotency-Key", key).method(method, publisher));
    }

    /** @return the order as staff sees it, by its number or id */
    public Answer order(String number) throws IOException, InterruptedException {
        return send(asAdmin("/api/admin/orders/" + number).GET());
    }

    /**
     * @param headers of the request: names and values
     * @return what staff reads under a path, with the answer's headers
     */
    public HttpResponse<String> read(String path, String... headers) throws IOException, InterruptedException {
        var request = asAdmin(path).GET();
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public Answer approve(String number) throws IOException, InterruptedException {
        return send(asAdmin("/api/admin/orders/" + number + "/status")
                .method("PATCH", json("{\"action\": \"APPROVE\", \"approveCustomer\": true}")));
    }

    /** @return all that is held about a customer */
    public Answer personalData(Object customer) throws IOException, InterruptedException {
        return send(
                asAdmin("/api/admin/customers/" + customer + "/personal-data").GET());
    }

    public Answer erase(Object customer, String key) throws IOException, InterruptedException {
        return send(asAdmin("/api/admin/customers/" + customer + "/erase")
                .header("Idempotency-Key", key)
                .POST(json("{\"reason\": \"asked by letter\"}")));
    }

    /** Asks the shop what the items cost, with VAT. */
    public String total(String items) throws IOException, InterruptedException {
        return quote(items).text("/totals/gross/amount");
    }

    public Answer quote(String items) throws IOException, InterruptedException {
        return send(request("/api/v1/quotes").POST(json("{\"items\": " + items + ", \"country\": \"NL\"}")));
    }

    public String hostingAndDomain(String domainName) throws IOException, InterruptedException {
        var web = packageId("web");
        return """
                [{"kind": "HOSTING", "packageId": "%s", "domain": "%s", "billingPeriod": "P1M"},
                 {"kind": "DOMAIN_REGISTRATION", "domain": "%s"}]""".formatted(web, domainName, domainName);
    }

    /** @return an open stream of an order's events, for staff */
    public HttpResponse<java.util.stream.Stream<String>> follow(String number)
            throws IOException, InterruptedException {
        var request = asAdmin("/api/admin/orders/" + number + "/events")
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofMinutes(5))
                .GET()
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofLines());
    }

    private String expectedTotal() throws IOException, InterruptedException {
        return total(hostingAndDomain("voorbeeld-van-de-prijs.nl"));
    }

    /**
     * Waits for a shop that opened a moment ago and is still putting its packages on show.
     *
     * @param slug the package's name in addresses
     */
    public String packageId(String slug) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(60))
                .until(() -> shown(slug), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> shown(String slug) throws IOException, InterruptedException {
        return send(request("/api/v1/packages").GET())
                .body()
                .at("/packages")
                .valueStream()
                .filter(it -> it.at("/slug").asString().equals(slug))
                .map(it -> it.at("/id").asString())
                .findFirst();
    }

    private HttpRequest.Builder asAdmin(String path) throws IOException, InterruptedException {
        return request(path).header("Authorization", "Bearer " + token());
    }

    /** One sign-in for all threads: each costs a password check, and an account admits only a few at once. */
    private synchronized String token() throws IOException, InterruptedException {
        if (token == null)
            token = send(request("/api/auth/token").POST(json("""
                            {"email": "admin@hostforge.example", "password": "%s"}""".formatted(ProductProcess.PASSWORD))))
                    .text("/accessToken");
        return token;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var body = answer.body();
        return new Answer(answer.statusCode(), JSON.readTree(body.isBlank() ? "{}" : body));
    }
}

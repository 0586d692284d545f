package nl.hostforge.app.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox from a tester's side: held calls, calls in progress, and its own journal. */
final class SandboxControl {
    private static final Duration PAYERS_PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    SandboxControl(String address) {
        this.address = address;
    }

    /** Holds the next call of an operation that is about something, before or after its work. */
    String hold(String provider, String operation, String reference, String phase)
            throws IOException, InterruptedException {
        return add("""
                {"provider":"%s","operation":"%s","reference":"%s","times":1,"effect":{"type":"HOLD","phase":"%s"}}""".formatted(provider, operation, reference, phase));
    }

    /**
     * @param rule as the sandbox takes it
     * @return its id
     */
    String add(String rule) throws IOException, InterruptedException {
        return send(post("/control/faults", rule)).path("id").asString();
    }

    /** Takes a fault back, and lets go what it holds. */
    void remove(String fault) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address + "/control/faults/" + fault))
                .DELETE());
    }

    List<JsonNode> faults() throws IOException, InterruptedException {
        return get("/control/faults");
    }

    /** @return every call that a provider took, oldest first */
    List<JsonNode> calls() throws IOException, InterruptedException {
        return get("/control/journal?limit=10000000");
    }

    /** @return all that a provider holds */
    JsonNode state(String provider) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/control/" + provider + "/state"))
                .GET());
    }

    /** Pays what is open of an invoice at its payment page, unless a fault keeps the payer from it. */
    void payOnline(String invoiceId) throws IOException, InterruptedException {
        var invoice = http.send(
                HttpRequest.newBuilder(
                                URI.create(address + "/moneybird/api/v2/123/sales_invoices/" + invoiceId + ".json"))
                        .header("Authorization", "Bearer sandbox-token")
                        .timeout(PAYERS_PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (invoice.statusCode() != 200) return;
        var page =
                JsonMapper.shared().readTree(invoice.body()).path("payment_url").asString("");
        var path = URI.create(page).getPath().replaceFirst("^/moneybird", "");
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/moneybird" + path))
                        .timeout(PAYERS_PATIENCE)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    List<JsonNode> mails() throws IOException, InterruptedException {
        return get("/control/mails?limit=100000");
    }

    void release(String fault) throws IOException, InterruptedException {
        send(post("/control/faults/" + fault + "/release", ""));
    }

    boolean isOpen(String operation, String reference, String phase) throws IOException, InterruptedException {
        return get("/control/calls/open").stream()
                .anyMatch(call -> call.path("operation").asString().equals(operation)
                        && call.path("references").toString().contains(reference)
                        && call.path("phase").asString().equals(phase));
    }

    List<JsonNode> mails(String to) throws IOException, InterruptedException {
        return get("/control/mails?to=" + to);
    }

    private List<JsonNode> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET())
                .valueStream()
                .toList();
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return JsonMapper.shared().readTree(answer.body().isBlank() ? "{}" : answer.body());
    }
}

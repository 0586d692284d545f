package nl.hostforge.app.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox from a tester's side: held calls, calls in progress, and its own journal. */
final class SandboxControl {
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

package nl.hostforge.e2e.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the product over HTTP, as a shop and as a staff member with a bearer token. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private String token = "";

    public Api(URI address) {
        this.address = address;
    }

    /** @param body the parsed body; a missing node where there was none */
    public record Answer(int status, JsonNode body, Map<String, java.util.List<String>> headers) {
        /** @throws AssertionError unless the status is one of success */
        public Answer ok() {
            if (status >= 300) throw new AssertionError("HTTP " + status + ": " + body);
            return this;
        }
    }

    public Api signedIn(String email, String password) throws IOException, InterruptedException {
        token = post("/api/auth/login", Map.of("email", email, "password", password))
                .ok()
                .body()
                .path("accessToken")
                .asString();
        return this;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) throws IOException, InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer patch(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var body = response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body, response.headers().map());
    }
}

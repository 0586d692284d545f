package nl.hostforge.app.drift;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes things in the sandbox through the providers' own APIs, as somebody would who works in their panels. */
final class BehindOurBack {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String sandbox;

    BehindOurBack(String sandbox) {
        this.sandbox = sandbox;
    }

    /** Has the registrar renew a domain by itself. */
    void turnAutoRenewOn(String domainId) throws IOException, InterruptedException {
        var token = send(json("POST", "/openprovider/v1beta/auth/login", """
                        {"username":"sandbox","password":"sandbox"}"""))
                .path("data")
                .path("token")
                .asString();
        send(json("PUT", "/openprovider/v1beta/domains/" + domainId, """
                        {"autorenew":"on"}""").header("Authorization", "Bearer " + token));
    }

    void deleteInvoice(String invoiceId) throws IOException, InterruptedException {
        send(request("/moneybird/api/v2/123/sales_invoices/" + invoiceId + ".json")
                .header("Authorization", "Bearer sandbox-token")
                .DELETE());
    }

    /** The next calls to a provider find it away. */
    void strike(String provider, int times) throws IOException, InterruptedException {
        send(json("POST", "/control/faults", """
                        {"provider":"%s","times":%d,"effect":{"type":"STATUS","code":503}}""".formatted(provider, times)));
    }

    private HttpRequest.Builder json(String method, String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox + path));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return JsonMapper.shared().readTree(answer.body().isBlank() ? "{}" : answer.body());
    }
}

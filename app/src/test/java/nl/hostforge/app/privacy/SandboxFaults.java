package nl.hostforge.app.privacy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Has a sandbox provider refuse something, in words of ours. */
final class SandboxFaults {
    private final URI faults;

    SandboxFaults(int port) {
        faults = URI.create("http://127.0.0.1:" + port + "/control/faults");
    }

    void refuse(String provider, String operation, String words) throws IOException, InterruptedException {
        var rule = """
                {"provider": "%s", "operation": "%s", "times": 1,
                 "effect": {"type": "REFUSE", "code": 1024, "message": "%s"}}""".formatted(provider, operation, words);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(faults)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(rule))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(answer.body());
        }
    }
}

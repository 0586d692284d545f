package nl.hostforge.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RequestTest extends EdgeTest {
    @Test
    void a_sane_request_id_is_kept() {
        var answer = visitor().get("/api/v1/packages", "X-Request-Id", "abc-123_4.5");
        assertThat(answer.header("X-Request-Id")).isEqualTo("abc-123_4.5");
    }

    @Test
    void any_other_request_id_is_replaced() {
        assertThat(visitor()
                        .get("/api/v1/packages", "X-Request-Id", "a b<script>")
                        .header("X-Request-Id"))
                .hasSize(36);
        assertThat(visitor().get("/api/v1/packages", "X-Request-Id", "short").header("X-Request-Id"))
                .hasSize(36);
        assertThat(visitor()
                        .get("/api/v1/packages", "X-Request-Id", "x".repeat(65))
                        .header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void a_refusal_by_security_has_the_request_id_too() {
        var answer = visitor().get("/api/admin/packages", "X-Request-Id", "my-request");
        assertThat(answer.text("/requestId")).isEqualTo("my-request");
        assertThat(answer.header("X-Request-Id")).isEqualTo("my-request");
    }

    @Test
    void a_body_that_is_too_large_is_413() {
        var answer = visitor().post("/api/v1/probes/body", "{\"name\":\"" + "x".repeat(66_000) + "\",\"count\":1}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("body-too-large");
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_is_measured() throws IOException, InterruptedException {
        var endless = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[70_000]));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/probes/body"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "198.19.0.1")
                .POST(endless)
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void a_body_just_within_the_limit_is_read() {
        var frame = "{\"name\":\"\",\"count\":1}";
        var body = "{\"name\":\"" + "x".repeat(65_536 - frame.length()) + "\",\"count\":1}";
        assertThat(visitor().post("/api/v1/probes/body", body).status()).isEqualTo(200);
    }

    @Test
    void a_slow_request_is_logged_by_its_route_without_what_was_asked(CapturedOutput output) {
        domain.justBeforeTheNext(() -> clock.move(Duration.ofSeconds(3)));
        visitor().patch("/api/v1/probes/command?secret=jan@example.nl", null);
        assertThat(output)
                .contains("slow request: PATCH /api/v1/probes/command took 3000 ms, status 204")
                .doesNotContain("jan@example.nl");
    }
}

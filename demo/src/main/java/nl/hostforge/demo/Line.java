package nl.hostforge.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON over HTTP to one address. Who is told that they ask too much waits as long as they were told to, and asks again.
 */
final class Line {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;

    private final HttpClient http;
    private final String address;
    private final Map<String, String> headers;

    private Line(HttpClient http, String address, Map<String, String> headers) {
        this.http = http;
        this.address = address;
        this.headers = headers;
    }

    static Line to(HttpClient http, String address) {
        return new Line(http, address, Map.of());
    }

    /** @return the same, with a header on each request */
    Line with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Line(http, address, Map.copyOf(more));
    }

    Reply get(String path) throws IOException, InterruptedException {
        return json(request(path).GET());
    }

    void delete(String path) throws IOException, InterruptedException {
        json(request(path).DELETE());
    }

    Reply post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    Reply patch(String path, Object body) throws IOException, InterruptedException {
        return send("PATCH", path, body);
    }

    /** Does what a button on a page does. */
    void press(String path) throws IOException, InterruptedException {
        var answer = patiently(request(path).POST(BodyPublishers.noBody()), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
    }

    /** @return the lines of a stream as they come; to be closed */
    Stream<String> stream(String path) throws IOException, InterruptedException {
        var answer = patiently(
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/event-stream"),
                BodyHandlers.ofLines());
        if (answer.statusCode() == 200) return answer.body();
        answer.body().close();
        throw new IOException("the stream " + path + " was refused with " + answer.statusCode());
    }

    private Reply send(String method, String path, Object body) throws IOException, InterruptedException {
        return json(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private Reply json(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = patiently(request, BodyHandlers.ofString());
        var text = answer.body().isBlank() ? "{}" : answer.body();
        return new Reply(answer.statusCode(), JsonMapper.shared().readTree(text));
    }

    private <T> HttpResponse<T> patiently(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        headers.forEach(request::header);
        var answer = http.send(request.build(), handler);
        while (answer.statusCode() == TOO_MANY) {
            if (answer.body() instanceof Stream<?> lines) lines.close();
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = http.send(request.build(), handler);
        }
        return answer;
    }
}

package nl.hostforge.api.testing;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who calls, over a real connection: keeps cookies and sends them where they belong, and sends the CSRF token
 * like our pages do. Each has an address of its own.
 */
public class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final int port;
    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();
    private final Map<String, String> always = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private boolean provesOrigin = true;

    public Browser(int port) {
        this.port = port;
        var number = NEXT.incrementAndGet();
        always.put("X-Forwarded-For", "198.18." + number / 250 + "." + (number % 250 + 1));
    }

    /** Headers of one request, in pairs. */
    public Answer send(String method, String path, String body, String... headers) {
        var sent = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sent.putAll(always);
        if (body != null) sent.put("Content-Type", "application/json");
        var csrf = cookies.get("XSRF-TOKEN");
        if (csrf != null && provesOrigin && !Set.of("GET", "HEAD", "OPTIONS").contains(method))
            sent.put("X-XSRF-TOKEN", csrf.getValue());
        var jar = cookies.values().stream()
                .filter(cookie -> path.startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!jar.isEmpty()) sent.put("Cookie", jar);
        for (var i = 0; i < headers.length; i += 2) sent.put(headers[i], headers[i + 1]);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        sent.forEach(request::header);
        try {
            var answer = new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
            answer.cookies().forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** Sends this with every request from now on. */
    public Browser with(String header, String value) {
        always.put(header, value);
        return this;
    }

    /** From now on sends no CSRF token, like a page that is not ours. */
    public Browser withoutCsrfToken() {
        provesOrigin = false;
        return this;
    }

    public String cookie(String name) {
        return cookies.containsKey(name) ? cookies.get(name).getValue() : null;
    }

    public Browser putCookie(String name, String value, String path) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        cookies.put(name, cookie);
        return this;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
        else cookies.put(cookie.getName(), cookie);
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** @return text at a path such as {@code /errors/0/field}, or null */
        public String text(String path) {
            var node = json().at(path);
            return node.isMissingNode() || node.isNull() ? null : node.asString();
        }

        /** @return the last part of the problem's type */
        public String problem() {
            var type = text("/type");
            return type == null ? null : type.replace("/problems/", "");
        }

        public List<HttpCookie> cookies() {
            return headers("Set-Cookie").stream()
                    .flatMap(line -> HttpCookie.parse(line).stream())
                    .toList();
        }

        /** @return the whole Set-Cookie line of one cookie, or null */
        public String setCookie(String name) {
            return headers("Set-Cookie").stream()
                    .filter(line -> line.startsWith(name + "="))
                    .findFirst()
                    .orElse(null);
        }
    }
}

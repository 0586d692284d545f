package nl.hostforge.app.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way from the bookkeeping to the nodes, which is a bad one: each notice arrives three times, the second and the third
 * time at any node, late, and after others that were sent later. Where no node answers, the bookkeeping is told to come
 * again.
 */
final class Postman {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LATEST_MILLIS = 5_000;
    /** What the client sets itself. */
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "content-length", "connection", "upgrade", "http2-settings");

    private final HttpServer door;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AtomicInteger delivered = new AtomicInteger();
    private volatile Nodes nodes;

    Postman() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        door.createContext("/", this::take);
        door.start();
    }

    /** @return where the bookkeeping is to send its notices */
    String address() {
        return "http://127.0.0.1:" + door.getAddress().getPort();
    }

    void deliverTo(Nodes these) {
        nodes = these;
    }

    /** @return how many notices a node took, repeats included */
    int delivered() {
        return delivered.get();
    }

    void close() {
        door.stop(0);
    }

    private record Letter(URI path, byte[] body, Map<String, String> headers) {}

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) headers.put(name, values.getFirst());
            });
            var letter = new Letter(
                    exchange.getRequestURI(), exchange.getRequestBody().readAllBytes(), headers);
            var status = deliver(letter, anyNode());
            if (status >= 500) status = deliver(letter, anyNode() + 1);
            if (status < 300) for (var again = 0; again < 2; again++) deliverLate(letter);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private void deliverLate(Letter letter) {
        CompletableFuture.delayedExecutor(ThreadLocalRandom.current().nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS)
                .execute(() -> deliver(letter, anyNode()));
    }

    /** @return the node's status; 503 where nobody is there */
    private int deliver(Letter letter, int node) {
        try {
            var request = HttpRequest.newBuilder(URI.create(nodes.get(node).address() + letter.path()))
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()));
            letter.headers().forEach(request::header);
            var status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status < 300) delivered.incrementAndGet();
            return status;
        } catch (IOException goneOrFrozen) {
            return 503;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }

    private static int anyNode() {
        return ThreadLocalRandom.current().nextInt(2);
    }
}

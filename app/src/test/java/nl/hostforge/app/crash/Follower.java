package nl.hostforge.app.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A visitor's browser that follows an order, and comes back with the last thing it knows wherever the line breaks. */
final class Follower implements Runnable {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
    private static final int COME_BACK_MILLIS = 500;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Nodes.Node node;
    private final PlacedOrder order;
    private final List<Long> received = new ArrayList<>();
    private volatile boolean told;
    private volatile boolean done;

    /** @param node where it is followed; it comes back there */
    Follower(Nodes.Node node, PlacedOrder order) {
        this.node = node;
        this.order = order;
    }

    @Override
    public void run() {
        try {
            while (!told && !done) {
                follow();
                Thread.sleep(COME_BACK_MILLIS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody follows any more. */
    void stop() {
        done = true;
    }

    /** @return whether the stream said that nothing more will come */
    boolean isTold() {
        return told;
    }

    /** @return the numbers of the events that came, in the order in which they came */
    synchronized List<Long> received() {
        return List.copyOf(received);
    }

    private void follow() throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(node.address() + "/api/v1/orders/" + order.number() + "/events"))
                .header("Order-Secret", order.secret())
                .header("Accept", "text/event-stream")
                .timeout(LONGEST_SILENCE);
        var last = received();
        if (!last.isEmpty()) request.header("Last-Event-ID", last.getLast().toString());
        try {
            var answer = HTTP.send(request.GET().build(), HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) return;
            try (var lines = answer.body()) {
                lines.forEach(this::take);
            }
        } catch (IOException | UncheckedIOException broken) {
            // it comes back
        }
    }

    private synchronized void take(String line) {
        if (line.startsWith("id:"))
            received.add(Long.parseLong(line.substring("id:".length()).strip()));
        if (line.startsWith("event:") && line.endsWith("end")) told = true;
    }
}

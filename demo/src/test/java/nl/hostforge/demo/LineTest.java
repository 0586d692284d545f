package nl.hostforge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.demo.StaffMove.Move;
import nl.hostforge.demo.StaffMove.When;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the demo's HTTP does against a server that answers as HostForge does. */
class LineTest {
    private static final String FIRST = """
            id: 0
            event: order
            data: {"sequence":0,"type":"order.OrderCreated","sentence":"Placed.","step":null,"state":null,"status":"ACTIVE"}

            """;
    private static final String SECOND = """
            : still here

            id: 1
            event: order
            data: {"sequence":1,"type":"order.OrderCancelled","sentence":"Cancelled.","step":null,"state":null,"status":"CANCELLED"}

            event: end
            data: {}

            """;

    private final List<String> lastEventIds = new ArrayList<>();
    private HttpServer server;
    private HttpClient http;
    private int asked;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void who_asks_too_much_waits_as_long_as_they_were_told_and_asks_again() throws Exception {
        serve("/thing", exchange -> {
            if (asked++ == 0) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                answer(exchange, 429, "");
            } else
                answer(
                        exchange,
                        200,
                        "{\"key\":\"" + exchange.getRequestHeaders().getFirst("Idempotency-Key") + "\"}");
        });
        var began = System.nanoTime();
        var reply = line().with("Idempotency-Key", "k").post("/thing", Map.of());
        assertThat(reply.expect(200).path("key").asString()).isEqualTo("k");
        assertThat(asked).isEqualTo(2);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(1_000_000_000);
    }

    @Test
    void another_answer_than_hoped_for_is_quoted() throws Exception {
        serve("/thing", exchange -> answer(exchange, 409, "{\"type\":\"/problems/price-changed\"}"));
        var reply = line().get("/thing");
        assertThatThrownBy(() -> reply.expect(200)).hasMessage("409 {\"type\":\"/problems/price-changed\"}");
    }

    @Test
    void a_stream_that_breaks_is_taken_up_where_it_was_and_followed_to_its_end() throws Exception {
        serve("/api/v1/orders/HF-10001/events", exchange -> {
            lastEventIds.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
            answer(exchange, 200, lastEventIds.size() == 1 ? FIRST : SECOND);
        });
        var progress = new Progress(Tables.order());
        progress.placed("HF-10001");
        new Watcher(line(), progress).run();
        assertThat(lastEventIds).containsExactly("null", "0");
        assertThat(progress.heard())
                .extracting(News::type)
                .containsExactly("order.OrderCreated", "order.OrderCancelled");
    }

    @Test
    void a_stream_that_ended_with_an_active_order_is_asked_for_again_after_staff_did_something() throws Exception {
        var ended = FIRST + "event: end\ndata: {}\n\n";
        var progress = new Progress(Tables.order(Tables.move(When.ACTIVE, Move.CANCEL)));
        serve("/api/v1/orders/HF-10001/events", exchange -> {
            lastEventIds.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
            answer(exchange, 200, lastEventIds.size() == 1 ? ended : SECOND);
            if (lastEventIds.size() == 1) progress.moved(Move.CANCEL);
        });
        progress.placed("HF-10001");
        new Watcher(line(), progress).run();
        assertThat(lastEventIds).containsExactly("null", "0");
        assertThat(progress.status()).isEqualTo("CANCELLED");
    }

    private Line line() {
        return Line.to(http, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(String path, com.sun.net.httpserver.HttpHandler handler) {
        server.createContext(path, handler);
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

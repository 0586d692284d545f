package nl.hostforge.sandbox.fault;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import nl.hostforge.sandbox.Reply;
import nl.hostforge.sandbox.RunningSandbox;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** Each effect once, on a panel; the way of a call is the same for every provider. */
class FaultEffectsTest extends RunningSandbox {
    private static final String BODY = """
            {"name":"Mila","login":"%s","password":"Xy7!kk20pQ","email":"m@j.example","type":"customer","external_id":"cust:1"}
            """;

    @Test
    void DELAY_BEFORE_makes_the_provider_slow_to_begin() throws Exception {
        strike("DELAY_BEFORE", Map.of("millis", 400));

        var call = CompletableFuture.supplyAsync(FaultEffectsTest::createCustomer);

        await().atMost(5, SECONDS).until(() -> openPhase().equals("BEFORE_WORK"));
        assertThat(customers()).isZero();
        assertThat(call.get(5, SECONDS).status()).isEqualTo(201);
        assertThat(customers()).isOne();
    }

    @Test
    void DELAY_AFTER_makes_the_answer_late() throws Exception {
        strike("DELAY_AFTER", Map.of("millis", 400));

        var call = CompletableFuture.supplyAsync(FaultEffectsTest::createCustomer);

        await().atMost(5, SECONDS).until(() -> openPhase().equals("AFTER_WORK"));
        assertThat(customers()).isOne();
        assertThat(call.get(5, SECONDS).status()).isEqualTo(201);
    }

    @Test
    void DROP_BEFORE_resets_the_connection_with_nothing_done() {
        strike("DROP_BEFORE", Map.of());

        assertThatThrownBy(FaultEffectsTest::creatingCustomer).isInstanceOf(IOException.class);

        assertThat(customers()).isZero();
        assertThat(last("outcome")).isEqualTo("DROPPED");
        assertThat(last("workDone")).isEqualTo("false");
    }

    @Test
    void DROP_AFTER_does_the_work_and_resets_the_connection() {
        strike("DROP_AFTER", Map.of());

        assertThatThrownBy(FaultEffectsTest::creatingCustomer).isInstanceOf(IOException.class);

        assertThat(customers()).isOne();
        assertThat(last("workDone")).isEqualTo("true");
        assertThat(last("answerDropped")).isEqualTo("true");
        assertThat(last("status")).isEqualTo("201");
    }

    @Test
    void a_dropped_connection_ends_in_a_tcp_reset_not_in_an_orderly_end() throws IOException {
        strike("DROP_AFTER", Map.of());
        try (var socket = new Socket("127.0.0.1", URI.create(address()).getPort())) {
            var body = BODY.formatted("c1").strip();
            var request = "POST /plesk/api/v2/clients HTTP/1.1\r\nHost: panel\r\nX-API-Key: sandbox-secret-key\r\n"
                    + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void FINISH_LATE_hangs_up_now_and_works_later() {
        strike("FINISH_LATE", Map.of("millis", 300));

        assertThatThrownBy(FaultEffectsTest::creatingCustomer).isInstanceOf(IOException.class);

        assertThat(openPhase()).isEqualTo("BEFORE_WORK");
        await().atMost(5, SECONDS).until(() -> customers() == 1);
        await().atMost(5, SECONDS).until(() -> openPhase().isEmpty());
    }

    @Test
    void BLIND_hides_from_look_ups_what_is_new_and_from_nothing_else() {
        fault(Map.of("provider", "plesk", "effect", Map.of("type", "BLIND", "millis", 1000)));

        assertThat(createCustomer().status()).isEqualTo(201);
        assertThat(createCustomer().status()).as("its login is taken").isNotEqualTo(201);
        assertThat(listed()).isZero();
        assertThat(customers()).isOne();

        await().atMost(5, SECONDS).until(() -> listed() == 1);
    }

    private static int listed() {
        return panel().get("/plesk/api/v2/clients").json().size();
    }

    @Test
    void STATUS_answers_instead_of_working() {
        strike("STATUS", Map.of("code", 503));
        assertThat(createCustomer().header("Content-Type")).startsWith("text/html");
        strike("STATUS", Map.of("code", 429, "retryAfter", 7));
        assertThat(createCustomer().header("Retry-After")).isEqualTo("7");
        strike("STATUS", Map.of("code", 500));
        var garbage = createCustomer();
        strike("STATUS", Map.of("code", 502, "body", "upstream is away"));
        var ownBody = createCustomer();

        assertThat(garbage.status()).isEqualTo(500);
        assertThatThrownBy(garbage::json).isInstanceOf(JacksonException.class);
        assertThat(ownBody.body()).isEqualTo("upstream is away");
        assertThat(customers()).isZero();
    }

    @Test
    void GARBAGE_is_a_200_that_nobody_can_read() {
        strike("GARBAGE", Map.of());

        var reply = createCustomer();

        assertThat(reply.status()).isEqualTo(200);
        assertThatThrownBy(reply::json).isInstanceOf(JacksonException.class);
        assertThat(customers()).isZero();
    }

    @Test
    void SLOW_DRIP_sends_the_answer_byte_by_byte() {
        strike("SLOW_DRIP", Map.of("millisPerByte", 5));

        var begin = System.nanoTime();
        var reply = createCustomer();

        assertThat(reply.status()).isEqualTo(201);
        assertThat(System.nanoTime() - begin).isGreaterThan(5L * reply.body().length() * 1_000_000);
    }

    @Test
    void REFUSE_speaks_the_vendors_language() {
        strike("REFUSE", Map.of("code", "1024", "message", "Limit reached"));

        var reply = createCustomer();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).hasToString("{\"code\":1024,\"message\":\"Limit reached\"}");
        assertThat(last("refusal")).isEqualTo("1024");
    }

    @Test
    void MAINTENANCE_is_a_closed_door() {
        strike("MAINTENANCE", Map.of());

        assertThat(createCustomer().status()).isEqualTo(503);
        assertThat(customers()).isZero();
    }

    @Test
    void HOLD_keeps_the_call_until_it_is_released() throws Exception {
        for (var phase : Phase.values()) {
            var id = strike("HOLD", Map.of("phase", phase.name()));
            var before = customers();
            var call = CompletableFuture.supplyAsync(() -> createCustomer("held-" + phase));
            await().atMost(5, SECONDS).until(() -> openPhase().equals(phase.name()));
            assertThat(customers()).isEqualTo(before + phase.ordinal());
            assertThatThrownBy(() -> call.get(50, MILLISECONDS)).isInstanceOf(TimeoutException.class);

            control().post("/faults/" + id + "/release", null);

            assertThat(call.get(5, SECONDS).status()).isEqualTo(201);
        }
    }

    @Test
    void DOWN_takes_the_whole_provider_away_until_the_rule_goes() {
        var id = fault(Map.of("provider", "plesk", "effect", Map.of("type", "DOWN")));

        assertThatThrownBy(() -> panel().sending("GET", "/plesk/api/v2/server", null))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> panel().sending("GET", "/plesk/nowhere", null)).isInstanceOf(IOException.class);
        control().delete("/faults/" + id);
        assertThat(panel().get("/plesk/api/v2/server").status()).isEqualTo(200);
    }

    @Test
    void a_reset_drops_what_is_held_or_late() throws Exception {
        strike("HOLD", Map.of("phase", "BEFORE_WORK"));
        var held = CompletableFuture.supplyAsync(FaultEffectsTest::createCustomer);
        await().atMost(5, SECONDS).until(() -> openPhase().equals("BEFORE_WORK"));

        control().post("/reset", null);

        assertThat(held.get(5, SECONDS).status()).isEqualTo(503);
        assertThat(customers()).isZero();
        assertThat(control().get("/journal").json()).isEmpty();
    }

    @Test
    void a_client_that_gives_up_does_not_stop_the_work() throws Exception {
        strike("DELAY_BEFORE", Map.of("millis", 300));
        var impatient = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(address() + "/plesk/api/v2/clients"))
                                .timeout(Duration.ofMillis(100))
                                .header("X-API-Key", "sandbox-secret-key")
                                .POST(BodyPublishers.ofString(BODY.formatted("c1")))
                                .build(),
                        BodyHandlers.discarding());

        assertThatThrownBy(() -> impatient.get(5, SECONDS)).isInstanceOf(ExecutionException.class);

        await().atMost(5, SECONDS).until(() -> customers() == 1);
    }

    private static long strike(String type, Map<String, Object> settings) {
        var effect = new HashMap<>(settings);
        effect.put("type", type);
        return fault(Map.of("operation", "plesk.createCustomer", "times", 1, "effect", effect));
    }

    private static Wire panel() {
        return Wire.to(address(), null).with("X-API-Key", "sandbox-secret-key");
    }

    private static Reply createCustomer() {
        return createCustomer("c1");
    }

    private static Reply createCustomer(String login) {
        return panel().post("/plesk/api/v2/clients", BODY.formatted(login));
    }

    private static Reply creatingCustomer() throws IOException {
        return panel().sending("POST", "/plesk/api/v2/clients", BODY.formatted("c1"));
    }

    private static int customers() {
        return control().get("/plesk/state").json().at("/counts/customers").asInt();
    }

    private static String openPhase() {
        return control().get("/calls/open").at("/0/phase");
    }

    private static String last(String field) {
        var journal = control().get("/journal").json();
        return journal.get(journal.size() - 1).path(field).asString("");
    }
}

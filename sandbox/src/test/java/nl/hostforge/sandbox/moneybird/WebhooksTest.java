package nl.hostforge.sandbox.moneybird;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.hostforge.sandbox.Reply;
import nl.hostforge.sandbox.call.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhooksTest extends MoneybirdWire {
    private final List<News> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer biller;

    @BeforeEach
    void listen() throws IOException {
        biller = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        biller.createContext("/hooks", this::receive);
        biller.start();
    }

    @AfterEach
    void stopListening() {
        biller.stop(0);
    }

    @Test
    void a_webhook_is_registered_only_when_its_address_answers_200() {
        assertThat(register(List.of()).status()).isEqualTo(201);
        answer = 500;
        assertThat(register(List.of()).at("/symbolic/url")).isEqualTo("invalid");
        assertThat(books().get("/123/webhooks.json").json()).hasSize(1);
        assertThat(books().get("/123/webhooks.json").json().at("/0").has("secret"))
                .isFalse();
    }

    @Test
    void the_address_is_needed_and_the_old_field_is_refused() {
        assertThat(books().post("/123/webhooks.json", Map.of("enabled_events", List.of()))
                        .at("/symbolic/url"))
                .isEqualTo("required");
        assertThat(books().post("/123/webhooks.json", Map.of("url", url(), "events", List.of("x")))
                        .at("/symbolic/events"))
                .isEqualTo("removed");
    }

    @Test
    void a_payment_is_news_with_the_whole_invoice_signed() throws Exception {
        var webhook = register(List.of("sales_invoice_state_changed", "payment_registered"));
        var invoice = sent("A");
        pay(invoice, "12.04");

        var paid = awaitNews("sales_invoice_state_changed_to_paid");

        assertThat(paid.body().path("entity_type").asString()).isEqualTo("SalesInvoice");
        assertThat(paid.body().path("entity_id").asString()).isEqualTo(invoice);
        assertThat(paid.body().path("state").asString()).isEqualTo("paid");
        assertThat(paid.body().path("webhook_token").asString()).isEqualTo(webhook.at("/token"));
        assertThat(paid.body().at("/entity/total_unpaid").asString()).isEqualTo("0.0");
        assertThat(paid.signature()).isEqualTo(signed(webhook.at("/secret"), paid));
        assertThat(awaitNews("payment_registered").key()).isNotEqualTo(paid.key());
        assertThat(received).noneMatch(news -> news.action().equals("sales_invoice_created"));
    }

    @Test
    void a_delivery_that_fails_comes_again_under_the_same_key() {
        register(List.of("contact_created"));
        answer = 503;
        newContact("CUST-1");
        await().atMost(5, SECONDS).until(() -> count("contact_created") >= 3);

        answer = 200;

        await().atMost(5, SECONDS)
                .until(() -> control()
                        .get("/moneybird/state")
                        .at("/counts/deliveriesWaiting")
                        .equals("0"));
        assertThat(received.stream()
                        .filter(news -> news.action().equals("contact_created"))
                        .map(News::key)
                        .distinct())
                .hasSize(1);
        assertThat(books().get("/123/webhooks.json").at("/0/last_http_status")).isEqualTo("200");
    }

    @Test
    void a_delivery_is_given_up_after_ten_retries() {
        register(List.of("contact_created"));
        answer = 500;

        newContact("CUST-1");

        await().atMost(30, SECONDS).until(() -> count("contact_created") == 11);
        await().atMost(30, SECONDS)
                .until(() -> control()
                        .get("/moneybird/state")
                        .at("/counts/deliveriesWaiting")
                        .equals("0"));
        assertThat(count("contact_created")).isEqualTo(11);
    }

    @Test
    void a_webhook_that_is_off_or_gone_hears_nothing() {
        var id = register(List.of()).at("/id");

        assertThat(books().patch("/123/webhooks/" + id + "/deactivate.json", null)
                        .at("/deactivated_at"))
                .isNotEmpty();
        newContact("CUST-1");
        books().patch("/123/webhooks/" + id + "/activate.json", null);
        newContact("CUST-2");
        awaitNews("contact_created");
        assertThat(books().delete("/123/webhooks/" + id + ".json").status()).isEqualTo(204);
        newContact("CUST-3");

        assertThat(received.stream()
                        .map(news -> news.body().at("/entity/customer_id").asString("")))
                .doesNotContain("CUST-1", "CUST-3");
        assertThat(books().delete("/123/webhooks/" + id + ".json").status()).isEqualTo(404);
    }

    private Reply register(List<String> events) {
        return books().post("/123/webhooks.json", Map.of("url", url(), "enabled_events", events));
    }

    private String url() {
        return "http://127.0.0.1:" + biller.getAddress().getPort() + "/hooks/moneybird";
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new News(
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Moneybird-Signature"),
                exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private News awaitNews(String action) {
        await().atMost(5, SECONDS).until(() -> count(action) > 0);
        return received.stream()
                .filter(news -> news.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private long count(String action) {
        return received.stream().filter(news -> news.action().equals(action)).count();
    }

    private static String signed(String secret, News news) throws Exception {
        var second = news.signature().replaceAll("t=(\\d+),.*", "$1");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((second + ".").getBytes(StandardCharsets.UTF_8));
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(mac.doFinal(news.raw()));
    }

    private record News(String key, String signature, byte[] raw) {
        JsonNode body() {
            return Json.parse(raw);
        }

        String action() {
            return body().path("action").asString("");
        }
    }
}

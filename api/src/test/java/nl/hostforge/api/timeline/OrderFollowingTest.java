package nl.hostforge.api.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.EventStream;
import nl.hostforge.api.testing.EventStream.Event;
import nl.hostforge.api.testing.SmallHistories;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.order.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class OrderFollowingTest extends EdgeTest {
    private static final String NUMBER = "HF-10001";
    private static final Map<String, String> REGISTRATION =
            Map.of("step", "REGISTER_DOMAIN/2", "state", "STARTED", "domain", "voorbeeld.nl");

    @Autowired
    SmallHistories histories;

    @Autowired
    OrderStreams streams;

    private final List<EventStream> opened = new ArrayList<>();
    private OrderId order;
    private int heartbeats;

    @BeforeEach
    void placeAnOrder() {
        histories.reset();
        order = histories.place(NUMBER);
    }

    @AfterEach
    void leave() {
        opened.forEach(EventStream::close);
        clock.move(Duration.ofDays(1)); // ends all streams
        await().untilAsserted(() -> assertThat(streams.openNow()).isZero());
    }

    @Test
    void what_happened_comes_first_and_then_what_happens() {
        approve();
        var stream = follow();
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).contains("no-store");
        assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(stream.next(2)).extracting(Event::id).containsExactly("0", "1");
        histories.happen(order, "order.ProvisioningStepStarted", OrderStatus.PROCESSING, REGISTRATION);
        var news = stream.next();
        assertThat(news.id()).isEqualTo("2");
        assertThat(news.name()).isEqualTo("order");
        assertThat(news.json().toString())
                .isEqualTo("{\"sequence\":2,\"at\":\"2026-11-23T12:00:00Z\",\"type\":\"order.ProvisioningStepStarted\","
                        + "\"sentence\":\"Wij zijn bezig met de registratie van voorbeeld.nl.\","
                        + "\"step\":\"REGISTER_DOMAIN/2\",\"state\":\"STARTED\",\"status\":\"PROCESSING\"}");
    }

    @Test
    void the_public_never_sees_what_a_provider_said_or_who_did_it() {
        var failed = Map.of(
                "step",
                "REGISTER_DOMAIN/2",
                "state",
                "FAILED",
                "domain",
                "voorbeeld.nl",
                "words",
                SmallHistories.PROVIDERS_WORDS);
        histories.happen(order, "order.ProvisioningStepFailed", OrderStatus.PROCESSING, failed, ActorKind.STAFF, "7");
        var events = follow("Accept-Language", "en").next(2);
        assertThat(events.get(1).json().at("/sentence").asString())
                .isEqualTo("No success with the registration of voorbeeld.nl; one of our people is looking into it.");
        assertThat(events.toString()).doesNotContain("Anna", "Bekende", "Amsterdam", "STAFF");
    }

    @Test
    void who_comes_back_goes_on_where_they_left_off() {
        approve();
        histories.happen(order, "order.ProvisioningStepStarted", OrderStatus.PROCESSING, REGISTRATION);
        assertThat(follow("Last-Event-ID", "1").next().id()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1", "99999999999999999999"})
    void an_id_that_this_stream_never_gave_is_400(String id) {
        var answer = visitor().get(path(), "Order-Secret", histories.secretOf(order), "Last-Event-ID", id);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("Last-Event-ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "CANCELLED"})
    void after_a_final_status_the_stream_says_so_and_ends(OrderStatus status) {
        var stream = follow();
        stream.next();
        histories.happen(order, "order.OrderCancelled", status, Map.of());
        assertThat(stream.next().json().at("/status").asString()).isEqualTo(status.name());
        assertThat(stream.next().name()).isEqualTo("end");
        assertThat(stream.next()).isNull();
        var again = follow("Last-Event-ID", "1");
        assertThat(again.next().name()).isEqualTo("end");
        assertThat(again.next()).isNull();
    }

    @Test
    void an_active_order_is_followed_while_something_of_it_is_being_changed() {
        histories.happen(order, "order.ServiceChangeRequested", OrderStatus.ACTIVE, Map.of("changing", "1"));
        var stream = follow();
        stream.next(2);
        histories.happen(order, "order.ServiceChangeCompleted", OrderStatus.ACTIVE, Map.of());
        assertThat(stream.next().id()).isEqualTo("2");
        assertThat(stream.next().name()).isEqualTo("end");
    }

    @Test
    void a_suspended_order_is_followed_on() {
        histories.happen(order, "order.OrderSuspended", OrderStatus.SUSPENDED, Map.of());
        var stream = follow();
        stream.next(2);
        histories.happen(order, "order.OrderResumed", OrderStatus.ACTIVE, Map.of());
        assertThat(stream.next().id()).isEqualTo("2");
    }

    @Test
    void a_silent_stream_sends_a_comment_now_and_then() {
        var stream = follow();
        stream.next();
        clock.move(Duration.ofSeconds(15));
        assertThat(stream.nextOrComment().comment()).isEqualTo("still here");
    }

    @Test
    void after_its_life_a_stream_ends_quietly() {
        var stream = follow();
        stream.next();
        clock.move(Duration.ofMinutes(10));
        assertThat(stream.next()).isNull();
    }

    @Test
    void a_client_that_went_without_a_word_is_let_go() {
        follow().close();
        await().untilAsserted(() -> {
            heartbeat();
            assertThat(streams.openNow()).isZero();
        });
    }

    @Test
    void when_the_log_cannot_be_read_the_stream_ends_quietly() {
        var stream = follow();
        stream.next();
        histories.breakDown();
        assertThat(stream.next()).isNull();
    }

    @Test
    void a_node_that_stops_ends_its_streams() {
        var stream = follow();
        stream.next();
        streams.stop();
        try {
            assertThat(stream.next()).isNull();
        } finally {
            streams.start();
        }
    }

    @Test
    void an_address_has_so_many_streams_and_no_more_and_gets_them_back() {
        for (var number = 0; number < 3; number++)
            follow("X-Forwarded-For", "198.51.100.7").next();
        var refused =
                visitor().get(path(), "Order-Secret", histories.secretOf(order), "X-Forwarded-For", "198.51.100.7");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(follow("X-Forwarded-For", "198.51.100.8").status()).isEqualTo(200);
        opened.removeFirst().close();
        await().untilAsserted(() -> {
            heartbeat();
            assertThat(follow("X-Forwarded-For", "198.51.100.7").status()).isEqualTo(200);
        });
    }

    @Test
    void without_the_order_s_own_secret_there_is_no_such_order() {
        var other = histories.place("HF-10002");
        var none = visitor().get(path());
        var wrong = visitor().get(path(), "Order-Secret", histories.secretOf(other));
        var unknown = visitor().get("/api/v1/orders/HF-99999/events", "Order-Secret", histories.secretOf(order));
        for (var answer : List.of(none, wrong, unknown)) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("/detail")).isEqualTo("There is no such order.");
        }
    }

    @Test
    void a_language_that_nobody_speaks_here_is_400_and_another_form_406() {
        var secret = histories.secretOf(order);
        assertThat(visitor().get(path() + "?lang=fr", "Order-Secret", secret).status())
                .isEqualTo(400);
        assertThat(visitor()
                        .get(path(), "Order-Secret", secret, "Accept", "application/json")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void staff_sees_all_of_it_live() {
        var browser = staff(StaffRole.VIEWER);
        var stream = open(
                "/api/admin/orders/" + NUMBER + "/events",
                "Cookie",
                "__Host-hf-staff=" + browser.cookie("__Host-hf-staff"));
        assertThat(stream.status()).isEqualTo(200);
        var first = stream.next().json();
        assertThat(first.at("/eventType").asString()).isEqualTo("order.OrderCreated");
        assertThat(first.at("/sentence").asString()).contains(SmallHistories.PROVIDERS_WORDS);
        approve();
        assertThat(stream.next().id()).isEqualTo("1");
    }

    /** So few of them that no stream comes to the end of its life meanwhile. */
    private void heartbeat() {
        if (heartbeats++ < 30) clock.move(Duration.ofSeconds(15));
    }

    private void approve() {
        histories.happen(order, "order.OrderApproved", OrderStatus.PROCESSING, Map.of());
    }

    private EventStream follow(String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Order-Secret", histories.secretOf(order)));
        return open(path(), all.toArray(String[]::new));
    }

    private EventStream open(String path, String... headers) {
        var stream = new EventStream(port, path, headers);
        opened.add(stream);
        return stream;
    }

    private static String path() {
        return "/api/v1/orders/" + NUMBER + "/events";
    }
}

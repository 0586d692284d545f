package nl.hostforge.api.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepOverview;
import nl.hostforge.messages.order.StepState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackingAnOrderTest extends EdgeTest {
    private Answer placed;

    @BeforeEach
    void somebodyOrdered() {
        placed = Asked.domain("café.nl").and("\"note\":\"Graag snel.\"").place(visitor(), newKey());
    }

    @Test
    void who_holds_the_secret_sees_the_order_and_nothing_about_the_person() {
        var answer = track("HF-10001", placed.text("/secret"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "number",
                        "status",
                        "language",
                        "createdAt",
                        "changedAt",
                        "lines",
                        "totals",
                        "vat",
                        "rejection",
                        "steps",
                        "stalled",
                        "version");
        assertThat(answer.text("/status")).isEqualTo("PENDING");
        assertThat(answer.text("/language")).isEqualTo("nl");
        assertThat(answer.text("/createdAt")).isEqualTo(clock.instant().toString());
        assertThat(answer.text("/lines/0/readableDomain")).isEqualTo("café.nl");
        assertThat(answer.text("/totals/gross/amount")).isEqualTo("9.67");
        assertThat(answer.text("/vat/case")).isEqualTo("DOMESTIC");
        assertThat(answer.json().at("/stalled").asBoolean()).isFalse();
        assertThat(answer.body()).doesNotContainIgnoringCase("Vries").doesNotContain("jan@", "Damrak", "Graag");
    }

    @Test
    void a_wrong_or_missing_secret_and_a_number_that_is_not_there_look_the_same() {
        var secret = placed.text("/secret");
        var missing = visitor().get("/api/v1/orders/HF-10001");
        var wrong = track("HF-10001", secret.replace(secret.charAt(0), secret.charAt(0) == 'a' ? 'b' : 'a'));
        var other = track("HF-10002", secret);
        var nonsense = track("nonsense", secret);
        for (var answer : List.of(missing, wrong, other, nonsense)) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
            assertThat(answer.text("/detail")).isEqualTo(missing.text("/detail"));
        }
    }

    @Test
    void an_order_that_was_placed_a_moment_ago_is_waited_for() {
        domain.fallBehind();
        var fresh = Asked.domain("b.nl").place(visitor(), newKey());
        assertThat(track(fresh.text("/number"), fresh.text("/secret")).status()).isEqualTo(404);
        shop.catchUp();
        assertThat(track(fresh.text("/number"), fresh.text("/secret")).status()).isEqualTo(200);
    }

    @Test
    void steps_say_how_far_they_are_without_a_provider_s_words() {
        var id = StepId.of(StepKind.PROVISION_HOSTING, 1);
        var next = Instant.parse("2027-01-01T00:00:30Z");
        show(new StepOverview(
                id,
                StepKind.PROVISION_HOSTING,
                1,
                List.of(),
                StepState.WAITING,
                1,
                2,
                "PLESK",
                "1007",
                "Jan de Vries exists",
                next,
                null,
                Map.of("login", "jan"),
                next));
        var answer = track("HF-10001", placed.text("/secret"));
        assertThat(answer.json().at("/steps/0").toString())
                .isEqualTo("{\"step\":\"PROVISION_HOSTING/1\",\"kind\":\"PROVISION_HOSTING\",\"lineNumber\":1,"
                        + "\"state\":\"WAITING\",\"attempt\":2,\"nextAttemptAt\":\"2027-01-01T00:00:30Z\","
                        + "\"sentence\":\"De hosting inrichten proberen we zo opnieuw\"}");
        assertThat(answer.json().at("/stalled").asBoolean()).isTrue();
        var english = visitor().get("/api/v1/orders/HF-10001?lang=en", "Order-Secret", placed.text("/secret"));
        assertThat(english.text("/steps/0/sentence")).isEqualTo("Setting up the hosting will be tried again shortly");
        assertThat(english.text("/lines/0/text")).isEqualTo("In English");
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void every_step_has_a_sentence_of_its_own_for_every_state_in_both_languages(StepKind kind) {
        for (var language : Language.values())
            assertThat(List.of(StepState.values()))
                    .extracting(state -> StepSentences.of(kind, state, language))
                    .doesNotHaveDuplicates()
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    }

    private void show(StepOverview step) {
        var order = shop.orders().getFirst();
        shop.show(new OrderDetails(
                order.orderId(),
                order.number(),
                OrderStatus.PROCESSING,
                order.customerId(),
                false,
                order.orderedBy().orElse(null),
                null,
                order.lines(),
                order.vat(),
                order.totals(),
                order.language(),
                null,
                null,
                List.of(step),
                List.of(),
                List.of(StallCause.values()[0]),
                false,
                null,
                clock.instant(),
                clock.instant(),
                4));
    }

    private Answer track(String number, String secret) {
        return visitor().get("/api/v1/orders/" + number, "Order-Secret", secret);
    }
}

package nl.hostforge.api.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is interrupted, and whoever asks again: one order, or none, and nothing in anybody's way. */
class RepeatedOrderTest extends EdgeTest {
    private static final int COMMANDS = 6; // claim, address, customer, VAT number, number, order

    private final String key = newKey();
    private final Asked asked =
            Asked.domain("a.nl").customer(Asked.germanCompany("DE123456789")).total("7.99");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_repeat_goes_on_where_the_first_run_died(int commands) {
        shop.vatNumber("DE123456789", VatCheckOutcome.VALID);
        shop.dieAfter(commands);
        assertThat(asked.place(visitor(), key).status()).isEqualTo(500);
        assertThat(domain.received()).hasSize(commands);
        var again = asked.place(visitor(), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/number")).isEqualTo("HF-10001");
        assertThat(shop.orders()).hasSize(1);
        assertThat(shop.orders().getFirst().attachedToExisting()).isFalse();
        assertThat(shop.customers()).containsOnlyKeys(shop.orders().getFirst().customerId());
        assertThat(shop.claims()).hasSize(1);
        assertThat(shop.vatChecks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void if_nobody_repeats_it_somebody_else_can_order_the_name_an_hour_later(int commands) {
        shop.vatNumber("DE123456789", VatCheckOutcome.VALID);
        shop.dieAfter(commands);
        asked.place(visitor(), key);
        assertThat(asked.by("piet@example.nl").place(visitor(), newKey()).status())
                .isEqualTo(409);
        clock.move(Duration.ofMinutes(61));
        assertThat(asked.place(visitor(), newKey()).status()).isEqualTo(201);
        assertThat(shop.orders()).hasSize(1);
        assertThat(shop.customers()).containsOnlyKeys(shop.orders().getFirst().customerId());
    }

    @Test
    void a_placed_order_is_answered_again_whatever_changed_since() {
        var sold = aPackage("web-m");
        var cart = Asked.domain("")
                .items("[{\"kind\":\"HOSTING\",\"packageId\":\"" + sold.id()
                        + "\",\"domain\":\"a.nl\",\"billingPeriod\":\"P1M\"},"
                        + "{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"a.nl\"}]")
                .total("18.74");
        shop.dieAfter(5);
        assertThat(cart.place(visitor(), key).status()).isEqualTo(500);
        assertThat(shop.orders()).hasSize(1);
        shop.offer("nl", "99.00");
        shop.registry("a.nl", false, false, "in use, by this order");
        domain.put(new HostingPackageOverview(
                sold.id(), "web-m", sold.text(), sold.prices(), sold.limits(), "Web M", true, 4));
        var again = cart.place(visitor(), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/number")).isEqualTo("HF-10001");
        assertThat(again.text("/totals/gross/amount")).isEqualTo("18.74");
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void it_is_answered_even_if_the_read_model_is_behind_and_prices_have_changed() {
        domain.fallBehind();
        shop.dieAfter(5);
        asked.customer(null).total("9.67").place(visitor(), key);
        shop.offer("nl", "99.00");
        var again = asked.customer(null).total("9.67").place(visitor(), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/number")).isEqualTo("HF-10001");
        assertThat(again.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(again.text("/totals")).isNull();
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void a_new_order_is_placed_even_if_the_read_model_cannot_be_asked() {
        domain.loseSight();
        assertThat(Asked.domain("a.nl").place(visitor(), key).status()).isEqualTo(201);
    }

    @Test
    void after_a_day_the_key_still_stands_for_the_same_order() {
        Asked.domain("a.nl").place(visitor(), key);
        clock.move(Duration.ofHours(25));
        var again = Asked.domain("a.nl").place(visitor(), key);
        assertThat(again.header("Idempotent-Replay")).isNull();
        assertThat(again.text("/number")).isEqualTo("HF-10001");
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void after_a_day_the_key_stands_for_no_other_order() {
        Asked.domain("a.nl").place(visitor(), key);
        clock.move(Duration.ofHours(25));
        var other = Asked.domain("b.nl").place(visitor(), key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("order-exists");
        assertThat(shop.claims()).hasSize(1);
    }

    @Test
    void fifty_clicks_at_once_are_one_order() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = IntStream.range(0, 50)
                    .mapToObj(click -> CompletableFuture.supplyAsync(
                            () -> Asked.domain("a.nl").place(visitor(), key), threads))
                    .toList();
            var answers = clicks.stream().map(CompletableFuture::join).toList();
            assertThat(answers).allSatisfy(answer -> {
                if (answer.status() == 201) assertThat(answer.text("/number")).isEqualTo("HF-10001");
                else assertThat(answer.problem()).isEqualTo("request-in-progress");
            });
            assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        }
        assertThat(shop.sent().stream().filter("CreateOrder"::equals)).hasSize(1);
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void as_many_commands_are_sent_as_these_tests_count() {
        shop.vatNumber("DE123456789", VatCheckOutcome.VALID);
        asked.place(visitor(), key);
        assertThat(domain.received()).hasSize(COMMANDS);
    }
}

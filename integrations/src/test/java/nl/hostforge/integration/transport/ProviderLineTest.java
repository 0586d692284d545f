package nl.hostforge.integration.transport;

import static nl.hostforge.integration.transport.Endings.shortly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.transport.Answer.Lost;
import nl.hostforge.integration.transport.Answer.NotSent;
import nl.hostforge.integration.transport.Answer.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderLineTest {

    private final FakeProvider provider = new FakeProvider();
    private ProviderLine line = Lines.to("acme");

    @AfterEach
    void hangUp() {
        line.close();
        provider.close();
    }

    @Test
    void a_slow_drip_does_not_outlive_the_deadline() {
        line = Lines.impatientlyTo("acme");
        provider.then(FakeProvider.slowDrip("text/plain"));

        var started = System.nanoTime();
        var outcome = change(provider.address());

        assertThat(shortly(outcome)).isEqualTo("unknown");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        await().until(() -> provider.hungUpOn() == 1);
    }

    @Test
    void one_deadline_covers_all_exchanges_of_a_call() {
        line = Lines.impatientlyTo("acme");
        provider.then(FakeProvider.silence());

        var outcome = line.<String>change(call -> {
            assertThat(call.lookUp(post(provider.address()))).isInstanceOf(Lost.class);
            assertThat(call.change(post(provider.address()))).isInstanceOf(NotSent.class);
            return Outcome.tryLater("as expected");
        });

        assertThat(outcome).isEqualTo(Outcome.tryLater("as expected"));
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void a_refused_connection_means_that_nothing_was_sent() {
        assertThat(shortly(change(FakeProvider.nobody()))).isEqualTo("later");
    }

    @Test
    void so_does_a_name_that_nobody_knows() {
        assertThat(shortly(change(URI.create("http://panel.invalid")))).isEqualTo("later");
    }

    @Test
    void so_does_a_connection_that_does_not_come_about_in_time() throws Exception {
        line = Lines.impatientlyTo("acme");
        try (var full = new FullHouse()) {
            assertThat(shortly(change(full.address()))).isEqualTo("later");
        }
    }

    @Test
    void failures_open_the_breaker_and_then_nothing_is_asked_nor_an_attempt_used_up() {
        line = Lines.to("acme", new BreakerSettings(4, 2, 50, Duration.ofSeconds(60)));
        provider.then(FakeProvider.reset(), FakeProvider.html(503));

        change(provider.address());
        change(provider.address());
        var outcome = change(provider.address());

        assertThat(outcome)
                .isEqualTo(new TryLater<>(
                        "acme is left alone after too many failures", Optional.of(Duration.ofSeconds(60)), false));
        assertThat(provider.asked()).hasSize(2);
    }

    @Test
    void refusals_leave_the_breaker_closed() {
        line = Lines.to("acme", new BreakerSettings(4, 2, 50, Duration.ofSeconds(60)));

        for (var i = 0; i < 10; i++) {
            assertThat(line.change(call -> Outcome.refused(RefusalCode.ALREADY_EXISTS, "taken")))
                    .isEqualTo(Outcome.refused(RefusalCode.ALREADY_EXISTS, "taken"));
        }
    }

    @Test
    void refused_credentials_are_not_tried_again_at_once_since_that_locks_accounts() {
        line.change(call -> Outcome.refused(RefusalCode.SIGN_IN_REFUSED, "wrong password"));

        assertThat(change(provider.address()))
                .isEqualTo(new TryLater<>(
                        "acme refused our credentials a moment ago", Optional.of(Duration.ofMinutes(5)), false));
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void until_our_credentials_are_known_to_be_good_one_caller_at_a_time_finds_out() throws Exception {
        line = Lines.to("acme", Duration.ofMillis(300), Duration.ofMinutes(1), BreakerSettings.defaults());
        provider.then(FakeProvider.silence());

        var first = Thread.ofVirtual().start(() -> change(provider.address()));
        await().until(() -> provider.asked().size() == 1);
        var second = change(provider.address());
        first.interrupt();
        first.join();

        assertThat(second)
                .isEqualTo(new TryLater<>(
                        "acme has yet to accept our credentials", Optional.of(Duration.ofMillis(300)), false));
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void from_then_on_many_ask_at_once() throws Exception {
        line.change(call -> Outcome.done("welcome"));
        provider.then(FakeProvider.silence(), FakeProvider.json(200, "{}"));

        var first = Thread.ofVirtual().start(() -> change(provider.address()));
        await().until(() -> provider.asked().size() == 1);

        assertThat(change(provider.address())).isEqualTo(Outcome.done("200"));
        first.interrupt();
        first.join();
    }

    @Test
    void an_answer_that_our_code_stumbles_over_may_still_mean_that_the_work_was_done() {
        provider.then(FakeProvider.json(200, "{}"), FakeProvider.json(200, "{}"));

        var change = line.<String>change(call -> {
            call.change(post(provider.address()));
            throw new IllegalStateException("a surprise");
        });
        var lookUp = line.<String>lookUp(call -> {
            call.lookUp(post(provider.address()));
            throw new IllegalStateException("a surprise");
        });

        assertThat(shortly(change)).isEqualTo("unknown");
        assertThat(shortly(lookUp)).isEqualTo("later");
    }

    @Test
    void a_connect_timeout_longer_than_a_deadline_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineSettings(
                        "acme",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        1,
                        Duration.ZERO,
                        BreakerSettings.defaults(),
                        Optional.empty()))
                .withMessageContaining("hostforge.acme: connect-timeout has to be shorter");
    }

    private Outcome<String> change(URI address) {
        return line.change(call -> verdict(call.change(post(address))));
    }

    private static Outcome<String> verdict(Answer answer) {
        return switch (answer) {
            case NotSent notSent -> Outcome.tryLater(notSent.words());
            case Lost lost -> lost.unclear(lost.words());
            case Received received -> received.status() == 503 ? Outcome.tryLater("503") : Outcome.done("200");
        };
    }

    private static HttpRequest post(URI address) {
        return HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}

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
    private final PaceInMemory pace = new PaceInMemory();
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
    void after_too_many_failures_the_provider_is_left_alone_and_no_attempt_is_used_up() {
        line = with(new BreakerSettings(4, 2, 50, Duration.ofSeconds(60)));
        provider.then(FakeProvider.html(503), FakeProvider.html(503));

        change(provider.address());
        change(provider.address());
        var outcome = change(provider.address());

        assertThat(outcome)
                .isEqualTo(new TryLater<>(
                        "acme: it is left alone after too many failures", Optional.of(Duration.ofSeconds(30)), false));
        assertThat(provider.asked()).hasSize(2);
        assertThat(pace.told()).containsExactly("acme failed: HTTP 503", "acme left alone for PT1M: HTTP 503");
    }

    @Test
    void the_first_call_afterwards_tries_and_its_answer_lets_all_go_on() {
        line = with(new BreakerSettings(4, 1, 50, Duration.ofSeconds(60)));
        provider.then(FakeProvider.html(503), FakeProvider.html(503), FakeProvider.json(200, "{}"));

        change(provider.address());
        pace.timeIsUp();
        change(provider.address());
        pace.timeIsUp();
        change(provider.address());

        assertThat(pace.told())
                .containsExactly(
                        "acme left alone for PT1M: HTTP 503",
                        "acme left alone for PT1M: HTTP 503",
                        "acme welcome back");
    }

    @Test
    void a_call_that_was_never_asked_says_nothing_about_the_provider() {
        line = with(new BreakerSettings(4, 2, 50, Duration.ofSeconds(60)));
        pace.next(new Pace.Leave.Wait("no place is free among the 140 calls of a window", Duration.ofSeconds(7)));

        for (var i = 0; i < 10; i++) {
            assertThat(change(provider.address()))
                    .isEqualTo(new TryLater<>(
                            "acme: no place is free among the 140 calls of a window",
                            Optional.of(Duration.ofSeconds(7)),
                            false));
        }

        assertThat(provider.asked()).isEmpty();
        assertThat(pace.told()).isEmpty();
        pace.next(null);
        provider.then(FakeProvider.html(503));
        change(provider.address());
        assertThat(pace.told()).containsExactly("acme failed: HTTP 503"); // one of one, of at least two
    }

    @Test
    void a_provider_that_cannot_be_reached_is_in_trouble_though_no_attempt_is_used_up() {
        line = with(new BreakerSettings(4, 2, 50, Duration.ofSeconds(60)));

        var nobody = FakeProvider.nobody();
        assertThat(change(nobody))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.asked()).isFalse());
        change(nobody);

        assertThat(pace.told().getLast()).startsWith("acme left alone for PT1M: no connection");
    }

    @Test
    void a_look_that_is_cut_off_before_any_answer_uses_no_attempt_up_but_one_that_is_not_answered_does() {
        provider.then(FakeProvider.reset(), FakeProvider.cutShort("text/plain", "half"));
        assertThat(look())
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.asked()).isFalse());
        assertThat(look())
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.asked()).isTrue());
    }

    @Test
    void too_many_calls_close_the_account_for_as_long_as_the_provider_says() {
        line = with(BreakerSettings.defaults());
        provider.then(FakeProvider.json(429, "\"Retry later\"", "Retry-After: 90"));
        change(provider.address());
        assertThat(pace.told()).contains("acme closed for PT1M30S");
    }

    @Test
    void no_more_calls_are_made_at_a_time_than_are_allowed_and_fewer_in_masses() throws Exception {
        line = Lines.paced(atATime(2, 50), pace);
        line.change(call -> Outcome.done("welcome"));
        provider.then(FakeProvider.silence(), FakeProvider.silence());

        var first = Thread.ofVirtual()
                .start(() -> Lane.BULK.run(() -> {
                    change(provider.address());
                }));
        await().until(() -> provider.asked().size() == 1);
        var full = new TryLater<String>(
                "as many calls to acme as are allowed at a time are under way",
                Optional.of(Duration.ofMillis(50)),
                false);
        assertThat(Lane.BULK.run(() -> change(provider.address()))).isEqualTo(full);
        assertThat(line.callsUnderWay()).isEqualTo(1);

        var second = Thread.ofVirtual().start(() -> change(provider.address()));
        await().until(() -> provider.asked().size() == 2);
        assertThat(change(provider.address())).isEqualTo(full);

        first.interrupt();
        second.interrupt();
        first.join();
        second.join();
        assertThat(line.callsUnderWay()).isZero();
        assertThat(pace.told()).isEmpty(); // that we stopped says nothing about the provider
    }

    @Test
    void refusals_leave_the_breaker_closed() {
        line = with(new BreakerSettings(4, 2, 50, Duration.ofSeconds(60)));

        for (var i = 0; i < 10; i++) {
            assertThat(line.change(call -> Outcome.refused(RefusalCode.ALREADY_EXISTS, "taken")))
                    .isEqualTo(Outcome.refused(RefusalCode.ALREADY_EXISTS, "taken"));
        }
        assertThat(pace.told()).isEmpty();
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
                        BulkheadSettings.defaults(),
                        PaceLimit.none(),
                        Optional.empty()))
                .withMessageContaining("hostforge.acme: connect-timeout has to be shorter");
    }

    private ProviderLine with(BreakerSettings breaker) {
        return Lines.paced(Lines.settings("acme", Duration.ofSeconds(5), Duration.ofSeconds(20), breaker), pace);
    }

    private static LineSettings atATime(int calls, int bulkShare) {
        return new LineSettings(
                "acme",
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                200_000,
                Duration.ofMinutes(5),
                BreakerSettings.defaults(),
                new BulkheadSettings(calls, Duration.ofMillis(50)),
                new PaceLimit(0, 0, Duration.ofMinutes(5), bulkShare),
                Optional.empty());
    }

    private Outcome<String> look() {
        return line.lookUp(call -> verdict(call.lookUp(post(provider.address()))));
    }

    private Outcome<String> change(URI address) {
        return line.change(call -> verdict(call.change(post(address))));
    }

    private static Outcome<String> verdict(Answer answer) {
        return switch (answer) {
            case NotSent notSent -> notSent.later("acme");
            case Lost lost -> lost.ending("acme");
            case Received received -> received.status() == 503 ? Outcome.tryLater("503") : Outcome.done("200");
        };
    }

    private static HttpRequest post(URI address) {
        return HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}

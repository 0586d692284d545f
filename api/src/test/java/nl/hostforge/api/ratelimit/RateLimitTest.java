package nl.hostforge.api.ratelimit;

import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.MovableClock;
import org.junit.jupiter.api.Test;

class RateLimitTest extends EdgeTest {
    @Test
    void a_visitor_may_ask_sixty_times_a_minute() {
        var visitor = visitor();
        var answers = times(60, () -> visitor.get("/api/v1/packages"));
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers[0].header("RateLimit-Limit")).isEqualTo("60");
        assertThat(answers[0].header("RateLimit-Remaining")).isEqualTo("59");
        assertThat(answers[0].header("RateLimit-Policy")).isEqualTo("60;w=60");
        assertThat(answers[59].header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(answers[59].header("RateLimit-Reset")).isEqualTo("60");
        var refused = visitor.get("/api/v1/packages");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        clock.move(Duration.ofSeconds(1));
        assertThat(visitor.get("/api/v1/packages").status()).isEqualTo(200);
        assertThat(visitor.get("/api/v1/packages").status()).isEqualTo(429);
        clock.move(Duration.ofMinutes(1));
        assertThat(visitor.get("/api/v1/packages").status()).isEqualTo(200);
    }

    @Test
    void others_do_not_suffer() {
        var visitor = visitor();
        times(61, () -> visitor.get("/api/v1/packages"));
        assertThat(visitor().get("/api/v1/packages").status()).isEqualTo(200);
    }

    @Test
    void staff_are_counted_by_person_wherever_they_are() {
        var browser = staff(ADMIN);
        var allowed = times(120, () -> elsewhere(browser).get("/api/admin/packages"));
        assertThat(allowed).allMatch(answer -> answer.status() == 200);
        assertThat(elsewhere(browser).get("/api/admin/packages").status()).isEqualTo(429);
        assertThat(staff(VIEWER).get("/api/admin/packages").status()).isEqualTo(200);
    }

    @Test
    void trying_to_sign_in_counts_by_address() {
        var stranger = visitor();
        stranger.get("/api/auth/me");
        var answers = times(60, () -> stranger.post("/api/auth/login", credentialsOf("a@example.nl", "wrong")));
        assertThat(answers[58].status()).isEqualTo(401);
        assertThat(answers[59].status()).isEqualTo(429);
    }

    @Test
    void an_ipv6_network_counts_as_one_address() {
        assertThat(Neighbourhood.of("2001:db8:0:1::7")).isEqualTo(Neighbourhood.of("2001:db8::1:ffff:0:0:1"));
        assertThat(Neighbourhood.of("2001:db8:0:1::7")).isNotEqualTo(Neighbourhood.of("2001:db8:0:2::7"));
        assertThat(Neighbourhood.of("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void no_more_callers_are_remembered_than_memory_allows() {
        var time = new MovableClock();
        var limiter = new InMemoryRateLimiter(100, Duration.ofMinutes(2), time);
        var limit = new RateLimit(1, Duration.ofMinutes(1));
        IntStream.range(0, 1_000).forEach(i -> limiter.take("caller " + i, limit));
        assertThat(limiter.remembered()).isLessThanOrEqualTo(100);
        time.move(Duration.ofMinutes(3));
        assertThat(limiter.remembered()).isZero();
    }

    private static Browser elsewhere(Browser browser) {
        return browser.with("X-Forwarded-For", "203.0.113." + (int) (Math.random() * 250));
    }

    private static Answer[] times(int times, Supplier<Answer> ask) {
        return IntStream.range(0, times).mapToObj(i -> ask.get()).toArray(Answer[]::new);
    }
}

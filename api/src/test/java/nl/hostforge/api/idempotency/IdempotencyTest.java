package nl.hostforge.api.idempotency;

import static nl.hostforge.api.security.StaffRole.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.MemoryVault;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IdempotencyTest extends EdgeTest {
    private static final String BODY = "{\"what\":\"one\"}";

    private final String key = newKey();

    @Autowired
    private IdempotentAnswers answers;

    @Test
    void the_same_request_has_one_effect_and_the_same_answer() {
        var first = post(BODY);
        var again = post(BODY);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replay")).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo("/somewhere");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(domain.received()).hasSize(1);
    }

    @Test
    void another_body_with_the_same_key_is_422() {
        post(BODY);
        var other = post("{\"what\":\"two\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(domain.received()).hasSize(1);
    }

    @Test
    void a_missing_key_is_400_where_one_is_needed() {
        var answer = visitor().post("/api/v1/probes/keyed", BODY);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("idempotency-key-missing");
        assertThat(answer.text("/errors/0/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void a_key_that_others_might_choose_too_is_400() {
        for (var weak : new String[] {"1", "x".repeat(201), "sixteen ch with blanks"}) {
            var answer = visitor().post("/api/v1/probes/keyed", BODY, "Idempotency-Key", weak);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/code")).isEqualTo("invalid-key");
        }
    }

    @Test
    void a_quoted_key_is_the_same_key() {
        post(BODY);
        var again = visitor().post("/api/v1/probes/keyed", BODY, "Idempotency-Key", "\"" + key + "\"");
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    }

    @Test
    void a_key_counts_for_one_route_and_one_caller() {
        var path = "/api/admin/packages/" + aPackage("web-m").id() + "/retire";
        var other = "/api/admin/packages/" + aPackage("web-l").id() + "/retire";
        var one = staff(ADMIN);
        assertThat(one.post(path, null, "Idempotency-Key", key).header("Idempotent-Replay"))
                .isNull();
        assertThat(one.post(path, null, "Idempotency-Key", key).header("Idempotent-Replay"))
                .isEqualTo("true");
        assertThat(one.post(other, null, "Idempotency-Key", key).header("Idempotent-Replay"))
                .isNull();
        assertThat(staff(ADMIN).post(path, null, "Idempotency-Key", key).header("Idempotent-Replay"))
                .isNull();
    }

    @Test
    void an_answer_is_kept_for_a_day() {
        post(BODY);
        clock.move(Duration.ofHours(23));
        assertThat(post(BODY).header("Idempotent-Replay")).isEqualTo("true");
        clock.move(Duration.ofHours(2));
        assertThat(post(BODY).header("Idempotent-Replay")).isNull();
    }

    @Test
    void what_is_past_its_time_is_purged() {
        post(BODY);
        clock.move(Duration.ofHours(25));
        assertThat(answers.purge()).isPositive();
        assertThat(answers.purge()).isZero();
    }

    @Test
    void after_a_refusal_the_key_is_free_for_the_mended_request() {
        domain.failNextWith(new DecisionRefused("package-retired", "No longer sold.") {});
        assertThat(post(BODY).status()).isEqualTo(409);
        assertThat(post("{\"what\":\"mended\"}").status()).isEqualTo(201);
    }

    @Test
    void after_a_failure_of_ours_the_same_request_runs_again_and_derives_the_same_id_and_no_other_may() {
        domain.failNextWith(new IllegalStateException("lost"));
        assertThat(post(BODY).status()).isEqualTo(500);
        assertThat(post("{\"what\":\"other\"}").problem()).isEqualTo("idempotency-key-reused");
        var again = post(BODY);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id"))
                .isEqualTo(Ids.derived("idempotency/order", "VISITOR", "POST /api/v1/probes/keyed", key)
                        .toString());
    }

    @Test
    void while_the_first_still_runs_the_second_waits_and_gets_its_answer() throws Exception {
        var running = new CountDownLatch(1);
        domain.justBeforeTheNext(running::countDown);
        var first = CompletableFuture.supplyAsync(() -> post(BODY));
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        var second = post(BODY);
        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.get().body());
        assertThat(domain.received()).hasSize(1);
    }

    @Test
    void while_the_first_takes_too_long_the_second_is_409_and_may_be_repeated() throws Exception {
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        domain.justBeforeTheNext(() -> {
            running.countDown();
            await(mayEnd);
        });
        var first = CompletableFuture.supplyAsync(() -> post(BODY));
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        var second = post(BODY);
        mayEnd.countDown();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("request-in-progress");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
        assertThat(post(BODY).header("Idempotent-Replay")).isEqualTo("true");
    }

    @Test
    void a_run_that_crashed_may_run_again_when_its_lease_is_over_and_its_late_answer_is_not_taken() {
        var scope = vault.keyedHash("test", key);
        var crashed = (IdempotentAnswers.Claim.Run) answers.claim(scope, "hash");
        assertThat(answers.claim(scope, "hash")).isInstanceOf(IdempotentAnswers.Claim.Running.class);
        clock.move(Duration.ofSeconds(61));
        assertThat(answers.claim(scope, "another")).isInstanceOf(IdempotentAnswers.Claim.OtherRequest.class);
        var next = (IdempotentAnswers.Claim.Run) answers.claim(scope, "hash");
        answers.store(scope, crashed.id(), new StoredAnswer(200, Map.of(), "", false));
        assertThat(answers.claim(scope, "hash")).isInstanceOf(IdempotentAnswers.Claim.Running.class);
        answers.store(scope, next.id(), new StoredAnswer(201, Map.of(), "", false));
        assertThat(answers.claim(scope, "hash")).isInstanceOf(IdempotentAnswers.Claim.Answered.class);
    }

    @Test
    void an_answer_about_a_customer_is_stored_sealed_and_gone_when_the_customer_is_erased() {
        var customer = new CustomerId(Ids.next());
        var body = "{\"what\":\"jan@example.nl\",\"customer\":\"" + customer + "\"}";
        assertThat(post(body).status()).isEqualTo(201);
        var stored = jdbc.sql("select body from idempotent_answer where sealed order by expires_at desc limit 1")
                .query(String.class)
                .single();
        assertThat(stored).startsWith(KeyRef.contact(customer).value());
        assertThat(post(body).text("/said")).isEqualTo("jan@example.nl");
        ((MemoryVault) vault).destroy(KeyRef.contact(customer));
        var gone = post(body);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.problem()).isEqualTo("answer-erased");
    }

    @Test
    void neither_key_nor_body_is_stored() {
        post("{\"what\":\"jan@example.nl\"}");
        var row = jdbc.sql("select scope || request_hash from idempotent_answer order by expires_at desc limit 1")
                .query(String.class)
                .single();
        assertThat(row).hasSize(128).doesNotContain(key).doesNotContain("jan");
    }

    @Test
    void an_answer_that_comes_later_is_kept_too() {
        var browser = visitor();
        var first = browser.post("/api/v1/probes/later", "{}", "Idempotency-Key", key);
        var again = browser.post("/api/v1/probes/later", "{}", "Idempotency-Key", key);
        assertThat(first.text("/said")).isEqualTo("later");
        assertThat(again.text("/said")).isEqualTo("later");
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(domain.received()).hasSize(1);
    }

    @Test
    void an_answer_to_staff_that_comes_later_is_still_theirs_and_sealed_with_their_key() {
        var account = newStaffMember(ADMIN);
        var browser = signedIn(account);
        var first = browser.post("/api/admin/probes/later", null, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(domain.received().getLast().getMetaData())
                .containsEntry(Metadata.ACTOR_ID, account.id().toString());
        var stored = jdbc.sql("select body from idempotent_answer where sealed order by expires_at desc limit 1")
                .query(String.class)
                .single();
        assertThat(stored).startsWith(KeyRef.staff(account.id()).value());
        assertThat(browser.post("/api/admin/probes/later", null, "Idempotency-Key", key)
                        .text("/said"))
                .isEqualTo("later");
    }

    @Test
    void signing_in_is_never_replayed() {
        var account = newStaffMember(ADMIN);
        Browser browser = visitor();
        browser.get("/api/auth/me");
        for (var i = 0; i < 2; i++) {
            var answer =
                    browser.post("/api/auth/login", credentialsOf(account.email(), PASSWORD), "Idempotency-Key", key);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Idempotent-Replay")).isNull();
        }
    }

    private Answer post(String body) {
        return visitor().post("/api/v1/probes/keyed", body, "Idempotency-Key", key);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

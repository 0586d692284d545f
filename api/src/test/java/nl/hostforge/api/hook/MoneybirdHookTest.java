package nl.hostforge.api.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallNotices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MoneybirdHookTest extends EdgeTest {
    private static final String HOOK = "/hooks/moneybird";

    @Autowired
    private SmallNotices notices;

    @Test
    void a_genuine_notice_is_handed_in_byte_by_byte_and_answered_200() {
        var body = "{ \"action\" : \"payment_registered\",\t\"entity\":{\"name\":\"é\"}}";
        assertThat(post(visitor(), body, "genuine", "key-1").status()).isEqualTo(200);
        assertThat(notices.bodies())
                .singleElement()
                .satisfies(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(body));
    }

    @Test
    void it_needs_no_content_type_that_we_know() {
        var answer = visitor()
                .post(
                        HOOK,
                        "{}",
                        "Content-Type",
                        "text/plain",
                        "Moneybird-Signature",
                        "genuine",
                        "Idempotency-Key",
                        "k");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void what_is_not_genuine_is_401_and_says_so() {
        var answer = post(visitor(), "{}", "forged", "key-1");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("notice-not-genuine");
        assertThat(visitor().post(HOOK, "{}", "Idempotency-Key", "key-1").status())
                .isEqualTo(401);
        assertThat(notices.bodies()).isEmpty();
    }

    @Test
    void without_a_key_by_which_to_know_a_repeat_it_is_400() {
        assertThat(visitor().post(HOOK, "{}", "Moneybird-Signature", "genuine").status())
                .isEqualTo(400);
        assertThat(post(visitor(), "{}", "genuine", "x".repeat(201)).status()).isEqualTo(400);
        assertThat(notices.bodies()).isEmpty();
    }

    @Test
    void a_whole_invoice_fits_and_what_is_larger_is_413() {
        assertThat(post(visitor(), "x".repeat(1_000_000), "genuine", "key-1").status())
                .isEqualTo(200);
        assertThat(post(visitor(), "x".repeat(1_048_577), "genuine", "key-2").status())
                .isEqualTo(413);
        assertThat(notices.bodies()).hasSize(1);
    }

    @Test
    void it_is_not_counted_as_a_visitors_request_and_has_a_limit_of_its_own() {
        var provider = visitor();
        for (var time = 0; time < 61; time++)
            assertThat(post(provider, "{}", "genuine", "key-" + time).status()).isEqualTo(200);
        assertThat(provider.get("/api/v1/tlds").status()).isEqualTo(200);
        assertThat(post(provider, "{}", "genuine", "more").header("RateLimit-Limit"))
                .isEqualTo("1200");
    }

    @Test
    void there_is_nothing_else_behind_this_door() {
        assertThat(visitor().get(HOOK).status()).isIn(401, 403, 404);
        assertThat(visitor().post("/hooks/plesk", "{}").status()).isIn(401, 403, 404);
    }

    private static Answer post(Browser who, String body, String signature, String key) {
        return who.post(HOOK, body, "Moneybird-Signature", signature, "Idempotency-Key", key);
    }
}

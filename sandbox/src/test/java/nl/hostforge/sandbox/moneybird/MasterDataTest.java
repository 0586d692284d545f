package nl.hostforge.sandbox.moneybird;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterDataTest extends MoneybirdWire {

    @Test
    void the_token_sees_one_administration_and_what_is_set_up_there() {
        assertThat(books().get("/administrations.json").at("/0/id")).isEqualTo("123");
        assertThat(books().get("/123/tax_rates.json?filter=tax_rate_type:sales_invoice")
                        .at("/0/percentage"))
                .isEqualTo("21.0");
        assertThat(books().get("/123/tax_rates.json?filter=country:DE").json()).hasSize(1);
        assertThat(books().get("/123/ledger_accounts.json").json()).hasSize(3);
        assertThat(books().get("/123/ledger_accounts/210000000000000001.json").at("/account_type"))
                .isEqualTo("revenue");
        assertThat(books().get("/123/ledger_accounts/1.json").status()).isEqualTo(404);
        assertThat(books().get("/123/workflows.json").at("/0/steps/0/due_interval"))
                .isEqualTo("14");
        assertThat(books().get("/123/workflows/1.json").status()).isEqualTo(404);
        assertThat(books().get("/123/document_styles.json").at("/0/id")).isEqualTo("300000000000000003");
        assertThat(books().get("/123/financial_accounts.json").json()).hasSize(1);
        assertThat(books().get("/123/identities/default.json").at("/country")).isEqualTo("NL");
    }

    @Test
    void the_format_may_be_left_out() {
        assertThat(books().unjudged("the rewritten document has .json only")
                        .get("/123/tax_rates")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_token_is_401_and_another_administration_404() {
        var stranger = books().unjudged("401 is documented nowhere, 404 not here");

        assertThat(stranger.anonymous().get("/123/contacts.json").status()).isEqualTo(401);
        assertThat(stranger.get("/124/contacts.json").at("/symbolic/administration_id"))
                .isEqualTo("not_found");
    }

    @Test
    void refusals_come_in_the_vendors_two_forms() {
        control()
                .post(
                        "/faults",
                        Map.of(
                                "operation",
                                "moneybird.createContact",
                                "times",
                                1,
                                "effect",
                                Map.of("type", "REFUSE", "code", "402", "message", "limited")));
        var plain = books().unjudged("402 is not documented for contacts")
                .post("/123/contacts.json", Map.of("contact", Map.of("lastname", "x")));
        control()
                .post(
                        "/faults",
                        Map.of("times", 1, "effect", Map.of("type", "REFUSE", "code", "taken", "message", "no")));
        var invalid = newContact("CUST-1");

        assertThat(plain.status()).isEqualTo(402);
        assertThat(plain.at("/error")).isEqualTo("limited");
        assertThat(invalid.at("/details/base/0/error")).isEqualTo("taken");
    }

    @Test
    void after_too_many_calls_one_is_told_when_the_window_ends(@TempDir Path data) {
        try (var strict = Sandbox.start(
                "--server.port=0", "--sandbox.data=" + data, "--sandbox.moneybird.requests-per-window=2")) {
            var books = books("http://127.0.0.1:" + strict.port());
            var first = books.get("/administrations.json");
            books.get("/administrations.json");

            var third = books.unjudged("429 is documented as a text, which is what it is, but not for this operation")
                    .get("/administrations.json");

            assertThat(first.header("RateLimit-Limit")).isEqualTo("2");
            assertThat(first.header("RateLimit-RequestsRemaining")).isEqualTo("1");
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.body()).isEqualTo("\"Retry later\"");
            assertThat(Long.parseLong(third.header("Retry-After")))
                    .isGreaterThan(Instant.now().getEpochSecond());
        }
    }
}

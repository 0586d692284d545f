package nl.hostforge.integration.openprovider;

import static nl.hostforge.integration.openprovider.Accounts.error;
import static nl.hostforge.integration.openprovider.Accounts.ok;
import static nl.hostforge.integration.openprovider.Accounts.signedIn;
import static nl.hostforge.integration.transport.Endings.of;
import static nl.hostforge.integration.transport.Endings.shortly;
import static nl.hostforge.integration.transport.FakeProvider.answer;
import static nl.hostforge.integration.transport.FakeProvider.html;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.transport.Endings;
import nl.hostforge.integration.transport.FakeProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can go wrong at Openprovider, and what it means. */
class OpenproviderVerdictTest {

    private static final String JSON = "application/json";

    private final FakeProvider openprovider = new FakeProvider();

    @AfterEach
    void hangUp() {
        openprovider.close();
    }

    static Stream<Endings> faults() {
        return Stream.concat(
                Endings.ofTransport(JSON, "{\"code\":0,\"data\":{\"id\":1"),
                Stream.of(
                        of("no code", json(200, "{\"data\":{}}"), "later", "unknown"),
                        of("a list", json(200, "[]"), "later", "unknown"),
                        of("data is text on success", ok("\"done\""), "later", "unknown"),
                        of(
                                "an id of another shape",
                                ok("{\"id\":\"x\",\"results\":[{\"id\":\"x\"}]}"),
                                "later",
                                "unknown"),
                        of("a total without a list", ok("{\"total\":1}"), "later", "unknown"),
                        of("500 with code 0", json(500, Accounts.envelope("{}")), "later", "unknown"),
                        of("maintenance with code 0", maintenance(200, 0), "later", "unknown"),
                        of("maintenance with a code", maintenance(500, 4000), "later"),
                        of("4005", error(500, 4005), "later"),
                        of("340", error(400, 340), "later"),
                        of("366 other operation", error(400, 366), "later"),
                        of("393 other operation", error(500, 393), "later"),
                        of("500 with a final code", error(500, 346), "refused ALREADY_EXISTS domainName"),
                        of("400 with the same code", error(400, 346), "refused ALREADY_EXISTS domainName"),
                        of("200 with the same code", error(200, 346), "refused ALREADY_EXISTS domainName"),
                        of("311 not free", error(400, 311), "refused ALREADY_EXISTS domainName"),
                        of("310 money", error(500, 310), "refused NO_FUNDS"),
                        of("920 money", error(400, 920), "refused NO_FUNDS"),
                        of("320 not ours", error(400, 320), "done", "refused NOT_FOUND"),
                        of("325 renewed already", error(400, 325), "refused WRONG_STATE"),
                        of("358 wrong code", error(400, 358), "refused INVALID_DATA authCode"),
                        of("330 handle", error(400, 330), "refused INVALID_DATA contacts"),
                        of("223 name servers", error(400, 223), "refused INVALID_DATA nameServers"),
                        of("399 registry", error(400, 399), "refused INVALID_DATA"),
                        of("197 agreement", error(400, 197), "refused NOT_PERMITTED"),
                        of("10005 blocked", error(400, 10005), "refused SIGN_IN_REFUSED"),
                        of("a new code", error(500, 777), "refused INVALID_DATA"),
                        of("401 as a web page", html(401), "refused SIGN_IN_REFUSED"),
                        of("403 as a web page", html(403), "refused NOT_PERMITTED"),
                        of("404 is no proof of absence", html(404), "refused NOT_PERMITTED"),
                        of("409", html(409), "refused ALREADY_EXISTS"),
                        of("422", html(422), "refused INVALID_DATA"),
                        of("400 with nothing", html(400), "refused INVALID_DATA"),
                        of(
                                "429 with an envelope",
                                answer(429, JSON, "{\"code\":1,\"desc\":\"slow down\"}", "Retry-After: 9"),
                                "later 9")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void after_signing_in(Endings row) {
        openprovider.then(signedIn("t1"), row.reaction());
        assertThat(shortly(registrar(row).register(Accounts.REGISTRATION))).isEqualTo(row.change());

        // The JDK's client may repeat a GET that was reset, so twice the same.
        openprovider.then(signedIn("t2"), row.reaction(), row.reaction());
        assertThat(shortly(registrar(row).find("janssenfietsen.nl"))).isEqualTo(row.lookUp());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_sign_in_that_fails_means_that_nothing_was_ordered(Endings row) {
        openprovider.then(row.reaction());

        var outcome = shortly(registrar(row).register(Accounts.REGISTRATION));

        assertThat(outcome).isNotEqualTo("unknown").isNotEqualTo("done");
        assertThat(openprovider.asked())
                .extracting(FakeProvider.Asked::path)
                .allMatch("/v1beta/auth/login"::equals)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void an_expired_token_is_renewed_once_and_the_order_sent_again() {
        openprovider.then(
                signedIn("old"), error(500, 196), signedIn("new"), ok("{\"id\":28000123,\"status\":\"REQ\"}"));

        assertThat(shortly(Accounts.at(openprovider.address()).register(Accounts.REGISTRATION)))
                .isEqualTo("done");
        assertThat(openprovider.asked())
                .extracting(asked -> asked.headers().get("Authorization"))
                .containsExactly(null, "Bearer old", null, "Bearer new");
    }

    @Test
    void a_second_refusal_of_the_token_ends_it() {
        openprovider.then(signedIn("old"), error(401, 196), signedIn("new"), error(401, 196));
        var registrar = Accounts.at(openprovider.address());

        assertThat(registrar.register(Accounts.REGISTRATION))
                .isEqualTo(Outcome.refused(RefusalCode.SIGN_IN_REFUSED, "196: No details"));
        assertThat(shortly(registrar.find("janssenfietsen.nl"))).isEqualTo("later 300");
        assertThat(openprovider.asked()).hasSize(4);
    }

    @Test
    void a_token_is_kept() {
        openprovider.then(signedIn("t1"), ok("{}"), ok("{}"));
        var registrar = Accounts.at(openprovider.address());

        registrar.find("a.nl");
        registrar.find("b.nl");

        assertThat(openprovider.asked())
                .extracting(FakeProvider.Asked::path)
                .containsExactly("/v1beta/auth/login", "/v1beta/domains", "/v1beta/domains");
    }

    @Test
    void every_class_of_failure_has_a_row() {
        assertThat(Endings.missingFrom(faults())).isEmpty();
    }

    @Test
    void an_auth_code_that_is_echoed_is_not_repeated() {
        openprovider.then(
                signedIn("t1"),
                json(400, "{\"code\":358,\"desc\":\"Wrong\",\"data\":\"code 4uth-c0de\",\"maintenance\":false}"));

        assertThat(Accounts.at(openprovider.address()).transfer(Accounts.TRANSFER))
                .isEqualTo(Outcome.refused(RefusalCode.INVALID_DATA, "358: Wrong code •••", "authCode"));
    }

    private OpenproviderRegistrar registrar(Endings row) {
        return Accounts.at(row.at(openprovider), row.line("openprovider"));
    }

    private static FakeProvider.Reaction maintenance(int status, int code) {
        return json(
                status,
                "{\"code\":" + code + ",\"desc\":\"\",\"data\":{\"id\":1},\"maintenance\":true,\"warnings\":[]}");
    }
}

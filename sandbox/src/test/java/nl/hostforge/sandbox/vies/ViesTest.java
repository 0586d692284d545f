package nl.hostforge.sandbox.vies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.hostforge.sandbox.Reply;
import nl.hostforge.sandbox.RunningSandbox;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViesTest extends RunningSandbox {
    private static final Map<String, String> US =
            Map.of("requesterMemberStateCode", "NL", "requesterNumber", "001234567B01");

    @Test
    void a_valid_number_comes_with_proof_for_those_who_say_who_they_are() {
        var first = check("FR", "12345678901", US);
        var second = check("FR", "12345678901", US);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/valid")).isEqualTo("true");
        assertThat(first.at("/countryCode") + first.at("/vatNumber")).isEqualTo("FR12345678901");
        assertThat(first.at("/name")).isEqualTo("SANDBOX FR12345678901");
        assertThat(first.at("/requestDate")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(first.at("/requestIdentifier")).isEqualTo("WAPIAAAA10000001");
        assertThat(second.at("/requestIdentifier")).isEqualTo("WAPIAAAA10000002");
        assertThat(control().get("/vies/state").at("/consultations/1/identifier"))
                .isEqualTo("WAPIAAAA10000002");
    }

    @Test
    void strangers_get_no_proof() {
        assertThat(check("DE", "123456789", Map.of()).at("/requestIdentifier")).isEmpty();
        assertThat(control().get("/vies/state").at("/counts/consultations")).isEqualTo("0");
    }

    @Test
    void some_member_states_keep_the_name_to_themselves() {
        assertThat(check("DE", "123456789", US).at("/name")).isEqualTo("---");
    }

    @ParameterizedTest
    @CsvSource({
        "DE,123456200,false", "DE,12345678,false", "DE,123456789,true", "NL,001234567B01,true", "NL,001234200B01,false",
        "EL,123456789,true", "AT,U12345678,true", "AT,12345678,false", "BE,0123456789,true", "IE,1234567FA,true",
        "de,123 456.789,true"
    })
    void numbers_are_known_if_they_are_well_written(String country, String number, boolean valid) {
        var reply = check(country, number, US);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/valid")).isEqualTo(String.valueOf(valid));
        assertThat(reply.at("/userError")).isEqualTo(valid ? "VALID" : "INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "DE,123456301,500,MS_UNAVAILABLE", "DE,123456300,500,SERVICE_UNAVAILABLE", "BE,0123456302,500,TIMEOUT",
        "DE,123456400,500,VAT_BLOCKED", "DE,123456500,500,GLOBAL_MAX_CONCURRENT_REQ", "DE,123456201,400,INVALID_INPUT",
        "US,123456789,400,INVALID_INPUT", "GR,123456789,400,INVALID_INPUT", "DE,'',400,INVALID_INPUT"
    })
    void some_endings_are_troubles(String country, String number, int status, String error) {
        var reply = check(country, number, US);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.at("/actionSucceed")).isEqualTo("false");
        assertThat(reply.at("/errorWrappers/0/error")).isEqualTo(error);
    }

    @Test
    void a_member_state_that_is_too_busy_looks_like_an_invalid_number() {
        var reply = check("DE", "123456600", US);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/valid")).isEqualTo("false");
        assertThat(reply.at("/userError")).isEqualTo("MS_MAX_CONCURRENT_REQ");
    }

    @Test
    void who_lies_about_who_they_are_gets_no_answer() {
        var reply = check("DE", "123456789", Map.of("requesterMemberStateCode", "NL", "requesterNumber", "12"));

        assertThat(reply.at("/errorWrappers/0/error")).isEqualTo("INVALID_REQUESTER_INFO");
    }

    @ParameterizedTest
    @CsvSource({
        "100,/valid,true",
        "200,/valid,false",
        "301,/errorWrappers/0/error,MS_UNAVAILABLE",
        "202,/errorWrappers/0/error,INVALID_REQUESTER_INFO",
        "601,/userError,MS_MAX_CONCURRENT_REQ_TIME",
        "123,/errorWrappers/0/error,INVALID_INPUT"
    })
    void the_test_service_answers_by_the_whole_number(String number, String where, String what) {
        assertThat(ask("/rest-api/check-vat-test-service", "DE", number, US).at(where))
                .isEqualTo(what);
    }

    @Test
    void the_journal_and_the_faults_know_a_check_by_its_number() {
        fault(Map.of(
                "provider", "vies", "reference", "DE123456789", "times", 1, "effect", Map.of("type", "MAINTENANCE")));

        assertThat(check("DE", "123456789", US).at("/errorWrappers/0/error")).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(check("DE", "123456789", US).at("/valid")).isEqualTo("true");

        var journal = control().get("/journal?operation=vies.checkVatNumber&reference=DE123456789");
        assertThat(journal.json()).hasSize(2);
        assertThat(journal.at("/0/refusal")).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(journal.at("/1/outcome")).isEqualTo("DONE");
    }

    @Test
    void a_limit_and_a_refusal_come_in_its_own_form() {
        fault(Map.of("provider", "vies", "times", 1, "effect", Map.of("type", "STATUS", "code", 429, "retryAfter", 7)));
        fault(Map.of(
                "provider",
                "vies",
                "times",
                1,
                "effect",
                Map.of("type", "REFUSE", "code", "IP_BLOCKED", "message", "x")));

        var limited = check("DE", "123456789", US);
        assertThat(limited.status() + " " + limited.header("Retry-After")).isEqualTo("429 7");
        assertThat(check("DE", "123456789", US).at("/errorWrappers/0/error")).isEqualTo("IP_BLOCKED");
        assertThat(vies().get("/rest-api/nowhere").status()).isEqualTo(404);
    }

    private static Reply check(String country, String number, Map<String, String> requester) {
        return ask("/rest-api/check-vat-number", country, number, requester);
    }

    private static Reply ask(String path, String country, String number, Map<String, String> requester) {
        var body = new HashMap<>(requester);
        body.put("countryCode", country);
        body.put("vatNumber", number);
        return vies().post(path, body);
    }

    private static Wire vies() {
        return Wire.to(address() + "/vies", null);
    }
}

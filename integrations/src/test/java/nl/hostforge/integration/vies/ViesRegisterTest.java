package nl.hostforge.integration.vies;

import static nl.hostforge.integration.transport.Endings.of;
import static nl.hostforge.integration.transport.Endings.shortly;
import static nl.hostforge.integration.transport.FakeProvider.html;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.transport.BreakerSettings;
import nl.hostforge.integration.transport.BulkheadSettings;
import nl.hostforge.integration.transport.Endings;
import nl.hostforge.integration.transport.FakeProvider;
import nl.hostforge.integration.transport.Lines;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.PaceInMemory;
import nl.hostforge.integration.transport.ProviderLine;
import nl.hostforge.integration.vat.VatNumberCheck;
import nl.hostforge.integration.vat.VatNumberRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class ViesRegisterTest {

    private final FakeProvider vies = new FakeProvider();

    @AfterEach
    void hangUp() {
        vies.close();
    }

    @Test
    void a_valid_number_comes_with_proof() {
        vies.then(json(200, """
                {"countryCode":"DE","vatNumber":"123456789","requestDate":"2026-03-02T10:11:12.345Z","valid":true,\
                "requestIdentifier":"WAPIAAAAX1a2b3c4","name":"Acme GmbH","address":"---","traderName":"---"}"""));

        assertThat(at(vies.address()).check("de 123.456.789"))
                .isEqualTo(Outcome.done(new VatNumberCheck(
                        true,
                        Instant.parse("2026-03-02T10:11:12.345Z"),
                        Optional.of("WAPIAAAAX1a2b3c4"),
                        Optional.of("Acme GmbH"),
                        Optional.empty())));
        assertThat(vies.lastAsked().path()).isEqualTo("/rest-api/check-vat-number");
        assertThat(vies.lastAsked().body()).isEqualTo("""
                {"countryCode":"DE","vatNumber":"123456789","requesterMemberStateCode":"NL","requesterNumber":"001234567B01"}""");
    }

    @Test
    void an_invalid_number_is_an_answer_too() {
        vies.then(json(200, "{\"valid\":false,\"userError\":\"INVALID\",\"requestDate\":\"?\"}"));

        assertThat(at(vies.address()).check("GR123456789").map(VatNumberCheck::valid))
                .isEqualTo(Outcome.done(false));
        assertThat(vies.lastAsked().body()).contains("\"countryCode\":\"EL\"");
    }

    static Stream<Endings> faults() {
        return Stream.concat(
                Endings.ofTransport("application/json", "{\"valid\":true"),
                Stream.of(
                        of(
                                "false because nobody could look",
                                json(200, "{\"valid\":false,\"userError\":\"MS_MAX_CONCURRENT_REQ\"}"),
                                "later"),
                        of("no verdict", json(200, "{}"), "later"),
                        of("member state down", error("MS_UNAVAILABLE"), "later"),
                        of("maintenance: all down", error("SERVICE_UNAVAILABLE"), "later"),
                        of("time-out of theirs", error("TIMEOUT"), "later"),
                        of("too many", error("GLOBAL_MAX_CONCURRENT_REQ_TIME"), "later"),
                        of("not a number", error("INVALID_INPUT"), "refused INVALID_DATA vatNumber"),
                        of("we are nobody", error("INVALID_REQUESTER_INFO"), "refused NOT_PERMITTED"),
                        of("blocked", error("IP_BLOCKED"), "refused NOT_PERMITTED"),
                        of("400", html(400), "later"),
                        of("401", html(401), "later"),
                        of("403", html(403), "later"),
                        of("404", html(404), "later"),
                        of("409", html(409), "later"),
                        of("422", html(422), "later")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_has_its_ending(Endings row) {
        vies.then(row.reaction());

        assertThat(shortly(at(row.at(vies), row.line("vies")).check("DE123456789")))
                .isEqualTo(row.lookUp());
    }

    @Test
    void every_class_of_failure_has_a_row() {
        assertThat(Endings.missingFrom(faults())).isEmpty();
    }

    @Test
    void what_cannot_be_a_number_is_not_asked() {
        assertThat(shortly(at(vies.address()).check("none"))).isEqualTo("refused INVALID_DATA vatNumber");
        assertThat(shortly(at(vies.address()).check(""))).isEqualTo("refused INVALID_DATA vatNumber");
        assertThat(vies.asked()).isEmpty();
    }

    @Test
    void without_an_address_no_number_is_checked_and_the_start_does_not_fail() {
        new ApplicationContextRunner()
                .withUserConfiguration(ViesConfiguration.class)
                .withBean(CircuitBreakerRegistry.class, CircuitBreakerRegistry::ofDefaults)
                .withBean(Pace.class, PaceInMemory::new)
                .run(started -> assertThat(
                                shortly(started.getBean(VatNumberRegister.class).check("DE123456789")))
                        .isEqualTo("later"));
    }

    private static ViesRegister at(URI address) {
        return at(address, Lines.to("vies"));
    }

    private static ViesRegister at(URI address, ProviderLine line) {
        var settings = new ViesSettings(
                URI.create(address + "/rest-api/"),
                "check-vat-number",
                "NL001234567B01",
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                DataSize.ofKilobytes(64),
                BreakerSettings.defaults(),
                BulkheadSettings.defaults());
        return new ViesRegister(settings, line);
    }

    private static FakeProvider.Reaction error(String error) {
        return json(500, "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"" + error + "\"}]}");
    }
}

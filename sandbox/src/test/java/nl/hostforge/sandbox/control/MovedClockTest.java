package nl.hostforge.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.hostforge.sandbox.Reply;
import nl.hostforge.sandbox.RunningSandbox;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;

class MovedClockTest extends RunningSandbox {
    private final Wire registrar = Wire.to(address() + "/openprovider", null);

    @Test
    void whoever_is_tested_moves_the_clock_of_all_providers() {
        var moved = control().put("/clock", Map.of("ahead", "P40D"));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.at("/ahead")).isEqualTo("PT960H");
        assertThat(now(moved)).isCloseTo(Instant.now().plus(40, ChronoUnit.DAYS), within(1, ChronoUnit.MINUTES));
        logIn();
        assertThat(now(control().get("/journal?operation=openprovider.login"), "/0/time"))
                .isCloseTo(Instant.now().plus(40, ChronoUnit.DAYS), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void what_lasts_for_a_while_is_over_once_the_clock_is_moved_past_it() {
        var token = logIn().at("/data/token");
        assertThat(domains(token).at("/code")).isEqualTo("0");

        control().put("/clock", Map.of("ahead", "PT13H"));

        assertThat(domains(token).at("/code")).isEqualTo("196");
    }

    @Test
    void it_never_goes_back_but_by_a_reset() {
        control().put("/clock", Map.of("ahead", "PT5H"));

        assertThat(control().put("/clock", Map.of("ahead", "PT1H")).at("/ahead"))
                .isEqualTo("PT5H");
        control().post("/reset", null);
        assertThat(control().get("/clock").at("/ahead")).isEqualTo("PT0S");
    }

    @Test
    void no_other_lead_is_taken() {
        assertThat(control().put("/clock", Map.of("ahead", "-PT1H")).status()).isEqualTo(400);
        assertThat(control().put("/clock", Map.of()).status()).isEqualTo(400);
        assertThat(control().get("/clock").at("/ahead")).isEqualTo("PT0S");
    }

    private Reply logIn() {
        return registrar.post("/v1beta/auth/login", Map.of("username", "sandbox", "password", "sandbox"));
    }

    private Reply domains(String token) {
        return registrar.with("Authorization", "Bearer " + token).get("/v1beta/domains");
    }

    private static Instant now(Reply reply) {
        return now(reply, "/now");
    }

    private static Instant now(Reply reply, String where) {
        return Instant.parse(reply.at(where));
    }
}

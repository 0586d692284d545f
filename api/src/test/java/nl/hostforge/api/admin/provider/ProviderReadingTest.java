package nl.hostforge.api.admin.provider;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;

class ProviderReadingTest extends EdgeTest {
    @Test
    void a_provider_that_is_left_alone_says_since_when_until_when_and_why() {
        var answer = staff(VIEWER).get("/api/admin/providers");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/providers/1/name")).isEqualTo("plesk");
        assertThat(answer.text("/providers/1/breaker")).isEqualTo("OPEN");
        assertThat(answer.text("/providers/1/leftAloneSince"))
                .isEqualTo(clock.instant().toString());
        assertThat(answer.text("/providers/1/leftAloneUntil"))
                .isEqualTo(clock.instant().plusSeconds(30).toString());
        assertThat(answer.text("/providers/1/failure")).isEqualTo("no connection in time");
        assertThat(answer.json().at("/providers/1/jobsWaiting").asInt()).isEqualTo(3);
        assertThat(answer.text("/providers/1/calls")).isNull();
    }

    @Test
    void a_limit_says_how_much_of_it_is_used() {
        var calls = staff(VIEWER).get("/api/admin/providers").json().at("/providers/0/calls");
        assertThat(calls.at("/made").asInt()).isEqualTo(41);
        assertThat(calls.at("/most").asInt()).isEqualTo(140);
        assertThat(calls.at("/inMasses").asInt()).isEqualTo(40);
        assertThat(calls.at("/mostInMasses").asInt()).isEqualTo(84);
        assertThat(calls.at("/withinSeconds").asInt()).isEqualTo(310);
    }

    @Test
    void everybody_on_the_staff_looks_and_nobody_else() {
        for (var role : List.of(ADMIN, SUPPORT, ACCOUNTANT, VIEWER))
            assertThat(staff(role).get("/api/admin/providers").status()).isEqualTo(200);
        assertThat(visitor().get("/api/admin/providers").status()).isEqualTo(401);
    }
}

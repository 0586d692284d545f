package nl.hostforge.api.admin.vat;

import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;

class OssThresholdReadingTest extends EdgeTest {
    private static final String PATH = "/api/admin/vat/oss-threshold";

    @Test
    void a_year_is_shown_with_what_the_one_before_means_for_it() {
        var answer = staff(VIEWER).get(PATH + "?year=2026");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/limit/amount")).isEqualTo("10000.00");
        assertThat(answer.text("/total/amount")).isEqualTo("10012.40");
        assertThat(answer.text("/totalOfYearBefore/amount")).isEqualTo("812.00");
        assertThat(answer.text("/crossedOn")).isEqualTo("2026-09-30");
        assertThat(answer.json().at("/crossedYearBefore").asBoolean()).isFalse();
        assertThat(answer.json().at("/foreignVatApplies").asBoolean()).isTrue();
    }

    @Test
    void without_a_year_it_is_the_present_one_in_amsterdam() {
        var present = clock.instant().atZone(ZoneId.of("Europe/Amsterdam")).getYear();
        assertThat(staff(VIEWER).get(PATH).json().at("/year").asInt()).isEqualTo(present);
    }

    @Test
    void what_is_no_year_is_400() {
        for (var year : List.of("2020", "10000", "-1", "now", "2026.5")) {
            var answer = staff(VIEWER).get(PATH + "?year=" + year);
            assertThat(answer.status()).as(year).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("year");
        }
    }

    @Test
    void all_staff_looks() {
        for (var role : StaffRole.values())
            assertThat(staff(role).get(PATH).status()).isEqualTo(200);
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
    }
}

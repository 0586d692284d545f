package nl.hostforge.api.admin.processing;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallProcessing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProcessingStatusTest extends EdgeTest {
    @Autowired
    private SmallProcessing processing;

    @Test
    void jobs_are_listed_by_state() {
        var all = staff(VIEWER).get("/api/admin/jobs");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.text("/items/0/work")).isEqualTo("ORDER_CONFIRMATION");
        assertThat(all.text("/items/0/orderId")).isEqualTo(SmallProcessing.ORDER.toString());
        assertThat(all.json().at("/items/0/attempt").asInt()).isEqualTo(15);
        assertThat(all.text("/items/0/since")).isEqualTo(clock.instant().toString());
        assertThat(staff(VIEWER).get("/api/admin/jobs?state=RUNNING").json().at("/items"))
                .isEmpty();
    }

    @Test
    void a_job_that_waits_for_somebody_is_due_at_no_time() {
        assertThat(staff(VIEWER).get("/api/admin/jobs?state=GIVEN_UP").text("/items/0/dueAt"))
                .isNull();
    }

    @Test
    void a_list_of_jobs_that_does_not_go_on_there_is_400_and_so_is_an_unknown_state() {
        assertThat(staff(VIEWER).get("/api/admin/jobs?cursor=x").text("/errors/0/field"))
                .isEqualTo("cursor");
        assertThat(staff(VIEWER).get("/api/admin/jobs?state=LOST").status()).isEqualTo(400);
    }

    @Test
    void processors_tell_how_far_they_have_come() {
        var answer = staff(VIEWER).get("/api/admin/processors");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/processors/0/name")).isEqualTo("order-overview-g1");
        assertThat(answer.json().at("/processors/0/lagEvents").asLong()).isEqualTo(2);
        assertThat(answer.json().at("/processors/0/lagSeconds").asDouble()).isEqualTo(1.5);
        assertThat(answer.text("/processors/0/segments/0/node")).isEqualTo("7@node");
    }

    @Test
    void trouble_is_counted() {
        processing.park(true);
        var answer = staff(VIEWER).get("/api/admin/trouble");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/deadLetters").asLong()).isEqualTo(3);
        assertThat(answer.json().at("/stuck").asLong()).isEqualTo(1);
        assertThat(answer.json().at("/jobs/GIVEN_UP").asLong()).isEqualTo(1);
        assertThat(answer.json().at("/jobs/RUNNING").asLong()).isZero();
    }

    @Test
    void everybody_on_the_staff_looks_and_nobody_else() {
        for (var path : List.of("/api/admin/jobs", "/api/admin/processors", "/api/admin/trouble")) {
            for (var role : List.of(ADMIN, SUPPORT, ACCOUNTANT, VIEWER))
                assertThat(staff(role).get(path).status()).isEqualTo(200);
            assertThat(visitor().get(path).status()).isEqualTo(401);
        }
    }
}

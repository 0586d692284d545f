package nl.hostforge.api.admin.log;

import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.auth.AccessJournal;
import nl.hostforge.api.auth.AccessKind;
import nl.hostforge.api.auth.AccessRecord;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LogReadingTest extends EdgeTest {
    private static final String PATH = "/api/admin/log";
    private static final String STREAM = "stream=" + SmallLog.STREAM;

    @Autowired
    private AccessJournal journal;

    @Test
    void a_stream_is_read_in_parts() {
        var answer = staff(ADMIN).get(PATH + "/events?limit=2&" + STREAM);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/aggregate")).isEqualTo("Counter");
        assertThat(answer.text("/events/1/type")).isEqualTo("counter.Counted");
        assertThat(answer.json().at("/events/1/payload/by").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/next").asLong()).isEqualTo(2);
        var rest = staff(ADMIN).get(PATH + "/events?from=2&" + STREAM);
        assertThat(rest.json().at("/events")).hasSize(1);
        assertThat(rest.json().at("/next").isNumber()).isFalse();
    }

    @Test
    void a_state_and_what_changed_between_two_are_shown() {
        var admin = staff(ADMIN);
        assertThat(admin.get(PATH + "/state?event=1&" + STREAM)
                        .json()
                        .at("/state/count")
                        .asInt())
                .isEqualTo(2);
        var changes = admin.get(PATH + "/difference?from=0&to=2&" + STREAM);
        assertThat(changes.text("/changes/0/field")).isEqualTo("count");
        assertThat(changes.text("/changes/0/before")).isEqualTo("1");
        assertThat(changes.text("/changes/0/after")).isEqualTo("3");
    }

    @Test
    void what_is_not_there_is_404_and_what_is_no_question_400() {
        var admin = staff(ADMIN);
        assertThat(admin.get(PATH + "/events?stream=nothing").status()).isEqualTo(404);
        assertThat(admin.get(PATH + "/state?event=0&stream=nothing").status()).isEqualTo(404);
        assertThat(admin.get(PATH + "/state?" + STREAM).status()).isEqualTo(400);
        assertThat(admin.get(PATH + "/events?limit=1000&" + STREAM).status()).isEqualTo(400);
    }

    @Test
    void only_admins_look_into_the_log_and_each_look_is_noted() {
        assertThat(visitor().get(PATH + "/events?" + STREAM).status()).isEqualTo(401);
        assertThat(staff(SUPPORT).get(PATH + "/events?" + STREAM).status()).isEqualTo(403);
        var admin = newStaffMember(ADMIN);
        signedIn(admin).get(PATH + "/events?" + STREAM);
        assertThat(journal.about(admin.id(), 1))
                .extracting(AccessRecord::kind)
                .containsExactly(AccessKind.READ_THE_LOG);
    }
}

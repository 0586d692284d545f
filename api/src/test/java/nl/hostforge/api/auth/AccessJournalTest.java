package nl.hostforge.api.auth;

import static nl.hostforge.api.security.StaffRole.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.UUID;
import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class AccessJournalTest extends EdgeTest {
    @Autowired
    private AccessJournal journal;

    @Test
    void a_failed_sign_in_is_recognisable_and_not_readable() {
        var browser = visitor().with("X-Forwarded-For", "203.0.113.77");
        browser.get("/api/auth/me");
        browser.post("/api/auth/login", credentialsOf("Jan@Example.nl", "wrong"), "X-Request-Id", "request-5150");
        var line = journal.latest(1).getFirst();
        assertThat(line.kind()).isEqualTo(AccessKind.SIGN_IN_FAILED);
        assertThat(line.staffMember()).isEmpty();
        assertThat(line.requestId()).isEqualTo("request-5150");
        assertThat(line.occurredAt()).isEqualTo(clock.instant());
        var row = jdbc.sql("select row_to_json(j)::text from access_journal j where id = ?")
                .param(line.id())
                .query(String.class)
                .single();
        assertThat(row)
                .contains(credentials.hashOf("jan@example.nl"), vault.keyedHash("address", "203.0.113.77"))
                .doesNotContainIgnoringCase("jan@example.nl")
                .doesNotContain("203.0.113.77");
    }

    @Test
    void the_address_of_someone_known_is_sealed_with_their_key() {
        var account = newStaffMember(ADMIN);
        signedIn(account);
        var sealed = jdbc.sql("select address_sealed from access_journal where staff_member_id = ?")
                .param(account.id().value())
                .query(String.class)
                .single();
        assertThat(vault.openLine(sealed, "address").orElseThrow()).startsWith("198.18.");
    }

    @Test
    void nothing_in_it_can_be_changed_or_removed_before_its_time() {
        signedIn(newStaffMember(ADMIN));
        for (var attempt : new String[] {
            "update access_journal set kind = 'SIGNED_OUT'", "delete from access_journal", "truncate access_journal"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void after_twelve_months_it_is_forgotten() {
        forgetWhatOtherTestsWrote();
        signedIn(newStaffMember(ADMIN));
        var old = UUID.randomUUID();
        jdbc.sql("""
                        insert into access_journal (id, occurred_at, kind, address_hash, request_id)
                        values (?, ?, 'SIGNED_IN', 'hash', 'old')""").params(old, OffsetDateTime.parse("2020-01-01T00:00:00Z")).update();
        assertThat(journal.purge()).isEqualTo(1);
        assertThat(journal.latest(1_000))
                .extracting(AccessRecord::id)
                .doesNotContain(old)
                .isNotEmpty();
    }

    /** They let days pass, and this journal goes by the database's clock too. */
    private void forgetWhatOtherTestsWrote() {
        jdbc.sql("alter table access_journal disable trigger user").update();
        jdbc.sql("delete from access_journal").update();
        jdbc.sql("alter table access_journal enable trigger user").update();
    }
}

package nl.hostforge.api.admin.notice;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallNotices;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReading;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReconciliation;
import nl.hostforge.messages.notice.NoticeFilter;
import nl.hostforge.messages.notice.NoticeQuery.FindNotices;
import nl.hostforge.messages.notice.NoticeState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticeAdministrationTest extends EdgeTest {
    private static final String NOTICES = "/api/admin/notices";
    private static final String LINK = "/api/admin/bookkeeping";

    @Autowired
    private SmallNotices notices;

    @Test
    void notices_are_listed_a_page_at_a_time() {
        var notice = notices.failed(null);
        var answer = staff(VIEWER).get(NOTICES);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/id")).isEqualTo(notice.id().toString());
        assertThat(answer.text("/items/0/invoiceNumber")).isEqualTo("2026-0017");
        assertThat(answer.text("/items/0/state")).isEqualTo("FAILED");
        assertThat(answer.text("/items/0/failure")).isEqualTo("other-currency");
        assertThat(answer.json().at("/items/0/askedBy").isNull()).isTrue();
        assertThat(answer.text("/nextCursor")).isEqualTo("where the next page begins");
        assertThat(notices.lastList()).isEqualTo(new FindNotices(new NoticeFilter(null, null), null, 25));
    }

    @Test
    void a_list_is_filtered_and_taken_up_where_it_ended() {
        staff(ACCOUNTANT).get(NOTICES + "?state=FAILED&q=2026-0017&cursor=abc&limit=3");
        assertThat(notices.lastList())
                .isEqualTo(new FindNotices(new NoticeFilter(NoticeState.FAILED, "2026-0017"), "abc", 3));
        for (var wrong : List.of("state=LOST", "limit=101", "cursor=nowhere", "q=" + "x".repeat(101)))
            assertThat(staff(VIEWER).get(NOTICES + "?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
    }

    @Test
    void an_admin_has_one_looked_into_again_and_it_is_noted() {
        var notice = notices.failed(null);
        var answer = post(ADMIN, NOTICES + "/" + notice.id() + "/reprocess");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/id")).isEqualTo(notice.id().toString());
        assertThat(notices.noted()).containsExactly(new RequestReading(notice.id()));
        assertThat(staff(ADMIN)
                        .post(NOTICES + "/" + notice.id() + "/reprocess", "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void one_notice_says_who_had_it_looked_into_again() {
        var member = newStaffMember(ADMIN);
        var notice = notices.failed(member.id().toString());
        assertThat(staff(VIEWER).get(NOTICES + "/" + notice.id()).text("/askedBy"))
                .isEqualTo(member.email());
    }

    @Test
    void a_notice_that_does_not_exist_is_404_and_nothing_is_noted() {
        assertThat(staff(VIEWER).get(NOTICES + "/" + Ids.next()).status()).isEqualTo(404);
        assertThat(post(ADMIN, NOTICES + "/" + Ids.next() + "/reprocess").status())
                .isEqualTo(404);
        assertThat(notices.noted()).isEmpty();
    }

    @Test
    void the_connection_is_shown_and_an_admin_has_everything_compared() {
        var seen = staff(SUPPORT).get(LINK);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/webhook/address")).isEqualTo("https://billing.example/hooks/moneybird");
        assertThat(seen.text("/mapping/problems/0")).contains("nl-high");
        assertThat(seen.json().at("/notices/failed").asInt()).isEqualTo(1);
        assertThat(seen.json().at("/notices/received").asInt()).isZero();
        assertThat(seen.json().at("/lastReconciliation/endedAt").isNull()).isTrue();
        assertThat(post(ADMIN, LINK + "/reconcile").status()).isEqualTo(202);
        assertThat(notices.noted()).containsExactly(new RequestReconciliation());
    }

    @Test
    void everybody_on_the_staff_looks_and_admins_act() {
        var notice = notices.failed(null);
        for (var role : StaffRole.values()) {
            assertThat(staff(role).get(NOTICES).status()).isEqualTo(200);
            assertThat(staff(role).get(LINK).status()).isEqualTo(200);
        }
        for (var role : List.of(SUPPORT, ACCOUNTANT, VIEWER)) {
            assertThat(post(role, NOTICES + "/" + notice.id() + "/reprocess").status())
                    .isEqualTo(403);
            assertThat(post(role, LINK + "/reconcile").status()).isEqualTo(403);
        }
        assertThat(visitor().get(NOTICES).status()).isEqualTo(401);
        assertThat(visitor().get(LINK).status()).isEqualTo(401);
    }

    private Answer post(StaffRole role, String path) {
        return staff(role).post(path, "{}", "Idempotency-Key", newKey());
    }
}

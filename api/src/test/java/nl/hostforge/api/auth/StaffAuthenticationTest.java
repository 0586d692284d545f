package nl.hostforge.api.auth;

import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.MemoryVault;
import nl.hostforge.messages.privacy.KeyRef;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffAuthenticationTest extends EdgeTest {
    private static final String TOKEN = "__Host-hf-staff";
    private static final String REFRESH = "__Secure-hf-staff-refresh";

    @Autowired
    private AccessJournal journal;

    @Test
    void signing_in_answers_who_it_is_and_sets_cookies_that_no_script_reads() {
        var account = newStaffMember(SUPPORT, ADMIN);
        var answer = login(account.email().toUpperCase(), PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/staffMemberId")).isEqualTo(account.id().toString());
        assertThat(answer.text("/email")).isEqualTo(account.email());
        assertThat(answer.json().at("/roles").toString()).isEqualTo("[\"ADMIN\",\"SUPPORT\"]");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.setCookie(TOKEN))
                .contains("Path=/;", "Max-Age=600", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(answer.setCookie(REFRESH))
                .contains("Path=/api/auth;", "Max-Age=43200", "Secure", "HttpOnly", "SameSite=Strict");
        assertThat(answer.setCookie("XSRF-TOKEN"))
                .contains("Path=/;", "Secure", "SameSite=Lax")
                .doesNotContain("HttpOnly");
        assertThat(kinds(account)).containsExactly(AccessKind.SIGNED_IN);
    }

    @Test
    void signing_in_brings_a_new_csrf_token() {
        var browser = visitor();
        browser.get("/api/auth/me");
        var before = browser.cookie("XSRF-TOKEN");
        browser.post("/api/auth/login", credentialsOf(newStaffMember(ADMIN).email(), PASSWORD));
        assertThat(browser.cookie("XSRF-TOKEN")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var account = newStaffMember(ADMIN);
        var wrong = login(account.email(), "not the password");
        var unknown = login("nobody@example.nl", PASSWORD);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.problem()).isEqualTo("invalid-credentials");
        assertThat(unknown.problem()).isEqualTo(wrong.problem());
        assertThat(unknown.text("/detail")).isEqualTo(wrong.text("/detail"));
        assertThat(unknown.json().propertyNames()).isEqualTo(wrong.json().propertyNames());
        assertThat(wrong.setCookie(TOKEN)).isNull();
        assertThat(kinds(account)).containsExactly(AccessKind.SIGN_IN_FAILED);
    }

    @Test
    void signing_in_without_the_csrf_token_is_403() {
        var answer = visitor()
                .post("/api/auth/login", credentialsOf(newStaffMember(ADMIN).email(), PASSWORD));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("csrf-token-invalid");
        assertThat(answer.setCookie("XSRF-TOKEN")).isNotNull();
    }

    @Test
    void signing_in_with_an_incomplete_or_unreadable_body_is_400() {
        assertThat(login("", "").problem()).isEqualTo("invalid-request");
        assertThat(ready().post("/api/auth/login", "{\"email\":\"a@b.nl\",\"pasword\":\"x\"}")
                        .text("/errors/0/field"))
                .isEqualTo("pasword");
        assertThat(ready().post("/api/auth/login", null).status()).isEqualTo(400);
    }

    @Test
    void signing_in_with_another_media_type_is_415() {
        var answer = ready().post("/api/auth/login", "email=a", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void signing_in_with_too_large_a_body_is_413() {
        assertThat(login("a@example.nl", "x".repeat(70_000)).status()).isEqualTo(413);
    }

    @Test
    void a_password_longer_than_bcrypt_reads_is_just_wrong() {
        assertThat(login(newStaffMember(ADMIN).email(), PASSWORD + "x".repeat(100))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void five_failures_lock_the_account_even_for_the_right_password_and_each_lock_out_is_longer() {
        var account = newStaffMember(ADMIN);
        fail(account, 5);
        assertThat(login(account.email(), PASSWORD).status()).isEqualTo(401);
        clock.move(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(login(account.email(), PASSWORD).status()).isEqualTo(401);
        clock.move(Duration.ofSeconds(1));
        fail(account, 5);
        clock.move(Duration.ofMinutes(29));
        assertThat(login(account.email(), PASSWORD).status()).isEqualTo(401);
        clock.move(Duration.ofMinutes(1));
        assertThat(login(account.email(), PASSWORD).status()).isEqualTo(200);
        assertThat(kinds(account)).filteredOn(AccessKind.LOCKED_OUT::equals).hasSize(2);
        fail(account, 5); // success had wiped the slate, so it is a quarter of an hour again
        clock.move(Duration.ofMinutes(15));
        assertThat(login(account.email(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void failures_far_apart_do_not_lock() {
        var account = newStaffMember(ADMIN);
        for (var i = 0; i < 3; i++) {
            fail(account, 4);
            clock.move(Duration.ofMinutes(16));
        }
        assertThat(login(account.email(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void many_attempts_at_once_are_no_more_than_the_limit() {
        var account = newStaffMember(ADMIN);
        var admitted = IntStream.range(0, 20)
                .parallel()
                .filter(i -> credentials.admit(account.id()))
                .count();
        assertThat(admitted).isEqualTo(5);
    }

    @Test
    void who_is_no_longer_active_is_not_let_in() {
        var account = newStaffMember(ADMIN);
        deactivate(account);
        assertThat(login(account.email(), PASSWORD).problem()).isEqualTo("invalid-credentials");
    }

    @Test
    void me_says_who_is_signed_in() {
        var account = newStaffMember(SUPPORT);
        var answer = signedIn(account).get("/api/auth/me");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/email")).isEqualTo(account.email());
        assertThat(answer.text("/roles/0")).isEqualTo("SUPPORT");
    }

    @Test
    void me_is_401_for_who_is_not_signed_in_and_brings_the_csrf_token() {
        var answer = visitor().get("/api/auth/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.setCookie("XSRF-TOKEN")).isNotNull();
    }

    @Test
    void me_is_401_when_the_token_is_out_of_date() {
        var browser = staff(ADMIN);
        clock.move(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(browser.get("/api/auth/me").status()).isEqualTo(401);
    }

    @Test
    void me_is_401_for_who_was_deactivated_meanwhile() {
        var account = newStaffMember(ADMIN);
        var browser = signedIn(account);
        deactivate(account);
        var answer = browser.get("/api/auth/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("session-ended");
    }

    @Test
    void me_has_no_address_once_that_was_erased() {
        var account = newStaffMember(ADMIN);
        var browser = signedIn(account);
        ((MemoryVault) vault).destroy(KeyRef.staff(account.id()));
        assertThat(browser.get("/api/auth/me").json().has("email")).isFalse();
    }

    @Test
    void refreshing_goes_on_with_the_session_and_with_the_roles_of_now() {
        var account = newStaffMember(SUPPORT);
        var browser = signedIn(account);
        var before = browser.cookie(REFRESH);
        clock.move(Duration.ofHours(1));
        jdbc.sql("update staff_credential set roles = '{ADMIN}' where staff_member_id = ?")
                .param(account.id().value())
                .update();
        var answer = browser.post("/api/auth/refresh", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/roles/0")).isEqualTo("ADMIN");
        assertThat(browser.cookie(REFRESH)).isNotEqualTo(before);
        assertThat(browser.get("/api/auth/me").status()).isEqualTo(200);
    }

    @Test
    void a_tab_that_refreshes_just_after_another_goes_on_without_another_refresh_token() {
        var browser = staff(ADMIN);
        var old = browser.cookie(REFRESH);
        browser.post("/api/auth/refresh", null);
        clock.move(Duration.ofSeconds(9));
        var other = otherTab(browser, old);
        var answer = other.post("/api/auth/refresh", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setCookie(TOKEN)).isNotNull();
        assertThat(answer.setCookie(REFRESH)).isNull();
        assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_that_comes_again_ends_the_whole_session() {
        var account = newStaffMember(ADMIN);
        var browser = signedIn(account);
        var old = browser.cookie(REFRESH);
        browser.post("/api/auth/refresh", null);
        clock.move(Duration.ofSeconds(10));
        var thief = otherTab(browser, old).post("/api/auth/refresh", null);
        assertThat(thief.status()).isEqualTo(401);
        assertThat(thief.problem()).isEqualTo("session-ended");
        assertThat(thief.setCookie(TOKEN)).contains("Max-Age=0");
        assertThat(thief.setCookie(REFRESH)).contains("Max-Age=0");
        assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(401);
        assertThat(kinds(account)).contains(AccessKind.REFRESH_REUSED);
    }

    @Test
    void refreshing_without_a_token_or_with_an_unknown_one_is_401() {
        assertThat(ready().post("/api/auth/refresh", null).status()).isEqualTo(401);
        assertThat(ready().putCookie(REFRESH, "unknown", "/api/auth")
                        .post("/api/auth/refresh", null)
                        .problem())
                .isEqualTo("session-ended");
    }

    @Test
    void refreshing_without_the_csrf_token_is_403() {
        assertThat(staff(ADMIN)
                        .withoutCsrfToken()
                        .post("/api/auth/refresh", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_stays_away_too_long_signs_in_again() {
        var browser = staff(ADMIN);
        clock.move(Duration.ofHours(12));
        assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(401);
    }

    @Test
    void who_stays_too_long_signs_in_again() {
        var browser = staff(ADMIN);
        for (var i = 0; i < 15; i++) {
            clock.move(Duration.ofHours(11));
            assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(200);
        }
        clock.move(Duration.ofHours(3));
        assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(401);
    }

    @Test
    void who_was_deactivated_cannot_refresh() {
        var account = newStaffMember(ADMIN);
        var browser = signedIn(account);
        deactivate(account);
        assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_and_removes_the_cookies() {
        var account = newStaffMember(ADMIN);
        var browser = signedIn(account);
        var refresh = browser.cookie(REFRESH);
        var answer = browser.post("/api/auth/logout", null);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.setCookie(TOKEN)).contains("Max-Age=0", "Path=/;");
        assertThat(answer.setCookie(REFRESH)).contains("Max-Age=0", "Path=/api/auth;");
        assertThat(browser.get("/api/auth/me").status()).isEqualTo(401);
        assertThat(otherTab(browser, refresh).post("/api/auth/refresh", null).status())
                .isEqualTo(401);
        assertThat(kinds(account)).contains(AccessKind.SIGNED_OUT);
    }

    @Test
    void signing_out_when_nobody_is_signed_in_is_fine() {
        assertThat(ready().post("/api/auth/logout", null).status()).isEqualTo(204);
    }

    @Test
    void signing_out_without_the_csrf_token_is_403() {
        assertThat(staff(ADMIN)
                        .withoutCsrfToken()
                        .post("/api/auth/logout", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_machine_gets_a_token_in_the_body_and_no_cookies() {
        var account = newStaffMember(ADMIN);
        var answer = visitor().post("/api/auth/token", credentialsOf(account.email(), PASSWORD));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/tokenType")).isEqualTo("Bearer");
        assertThat(answer.json().at("/expiresIn").asInt()).isEqualTo(600);
        assertThat(answer.setCookie(TOKEN)).isNull();
        assertThat(answer.setCookie(REFRESH)).isNull();
        var me = visitor().get("/api/auth/me", "Authorization", "Bearer " + answer.text("/accessToken"));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/email")).isEqualTo(account.email());
    }

    @Test
    void a_machine_with_a_wrong_password_gets_401_and_with_a_wrong_body_400() {
        var account = newStaffMember(ADMIN);
        assertThat(visitor()
                        .post("/api/auth/token", credentialsOf(account.email(), "wrong"))
                        .status())
                .isEqualTo(401);
        assertThat(visitor().post("/api/auth/token", "{}").status()).isEqualTo(400);
    }

    @Test
    void no_token_stands_in_the_database() {
        var browser = staff(ADMIN);
        var hashes = jdbc.sql("select token_hash from staff_refresh_token")
                .query(String.class)
                .list();
        assertThat(hashes).isNotEmpty().doesNotContain(browser.cookie(REFRESH));
    }

    private void fail(Account account, int times) {
        for (var i = 0; i < times; i++)
            assertThat(login(account.email(), "not the password").status()).isEqualTo(401);
    }

    private Browser.Answer login(String email, String password) {
        return ready().post("/api/auth/login", credentialsOf(email, password));
    }

    /** Someone who has opened the sign-in page, and so has the CSRF cookie. */
    private Browser ready() {
        var browser = visitor();
        browser.get("/api/auth/me");
        return browser;
    }

    private Browser otherTab(Browser browser, String refresh) {
        return visitor()
                .putCookie("XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), "/")
                .putCookie(REFRESH, refresh, "/api/auth");
    }

    private void deactivate(Account account) {
        jdbc.sql("update staff_credential set active = false where staff_member_id = ?")
                .param(account.id().value())
                .update();
    }

    private List<AccessKind> kinds(Account account) {
        return journal.about(account.id(), 100).stream().map(AccessRecord::kind).toList();
    }
}

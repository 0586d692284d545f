package nl.hostforge.api.security;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecurityTest extends EdgeTest {
    @Test
    void every_answer_has_the_headers_that_protect_pages() {
        for (var path :
                new String[] {"/api/v1/packages", "/api/admin/packages", "/nothing-here", "/api/openapi.json"}) {
            var answer = visitor().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-AAAA'; img-src 'self'"
                            + " data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self';"
                            + " form-action 'self'; frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        }
    }

    @Test
    void what_no_chain_opens_does_not_exist() {
        assertThat(visitor().get("/api/internal").status()).isEqualTo(404);
        assertThat(visitor().get("/actuator/env").status()).isEqualTo(404);
        assertThat(visitor().get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(visitor().get("/error").status()).isEqualTo(404);
        assertThat(visitor().post("/", "{}").status()).isEqualTo(404);
        assertThat(visitor().send("DELETE", "/admin/", null).status()).isEqualTo(404);
        assertThat(visitor().post("/api/webhooks/any", "{}").problem()).isEqualTo("not-found");
    }

    @Test
    void staff_routes_are_closed_without_a_token_even_where_nothing_is() {
        assertThat(visitor().get("/api/admin/packages").status()).isEqualTo(401);
        assertThat(visitor().get("/api/admin/nothing").status()).isEqualTo(401);
        assertThat(visitor().get("/api/admin/packages").problem()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void every_role_reads_the_catalogue_and_only_admins_change_it(StaffRole role) {
        var browser = staff(role);
        var retire = "/api/admin/packages/" + aPackage("web-m").id() + "/retire";
        assertThat(browser.get("/api/admin/packages").status()).isEqualTo(200);
        var change = browser.post(retire, null);
        assertThat(change.status()).isEqualTo(role == ADMIN ? 200 : 403);
        if (role != ADMIN) assertThat(change.problem()).isEqualTo("forbidden");
    }

    @Test
    void what_the_table_does_not_name_is_for_admins_alone() {
        assertThat(staff(SUPPORT, ACCOUNTANT, VIEWER).get("/api/admin/settings").status())
                .isEqualTo(403);
        assertThat(staff(ADMIN).get("/api/admin/settings").status()).isEqualTo(404);
    }

    @Test
    void a_change_by_cookie_needs_the_token_that_only_our_page_can_read() {
        var browser = staff(ADMIN).withoutCsrfToken();
        var path = "/api/admin/packages/" + aPackage("web-m").id() + "/retire";
        assertThat(browser.post(path, null).status()).isEqualTo(403);
        assertThat(browser.post(path, null).problem()).isEqualTo("csrf-token-invalid");
        assertThat(browser.post(path, null, "X-XSRF-TOKEN", "guessed").status()).isEqualTo(403);
        var inTheAddress = path + "?_csrf=" + browser.cookie("XSRF-TOKEN");
        assertThat(browser.post(inTheAddress, null).status()).isEqualTo(403);
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_change_by_bearer_needs_none() {
        var account = newStaffMember(ADMIN);
        var token = visitor()
                .post("/api/auth/token", credentialsOf(account.email(), PASSWORD))
                .text("/accessToken");
        var path = "/api/admin/packages/" + aPackage("web-m").id() + "/retire";
        var answer = visitor().post(path, null, "Authorization", "Bearer " + token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void a_bearer_that_is_not_ours_ends_the_request_even_beside_a_good_cookie() {
        var answer = staff(ADMIN).get("/api/admin/packages", "Authorization", "Bearer forged");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("invalid-token");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void bearers_that_are_not_ours_are_counted() {
        var stranger = visitor();
        for (var i = 0; i < 60; i++) stranger.get("/api/admin/packages", "Authorization", "Bearer forged");
        assertThat(stranger.get("/api/admin/packages", "Authorization", "Bearer forged")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void an_address_that_no_honest_client_sends_is_400_and_a_problem() {
        for (var path : new String[] {"/api/v1/packages;x=1", "/api/admin//packages", "/api/v1/%2e%2e/admin"}) {
            var answer = visitor().get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.problem()).as(path).isEqualTo("invalid-request");
            assertThat(answer.header("X-Request-Id")).as(path).isNotNull();
        }
    }

    @Test
    void a_bearer_does_not_excuse_signing_out_by_cookie() {
        var account = newStaffMember(ADMIN);
        var token = visitor()
                .post("/api/auth/token", credentialsOf(account.email(), PASSWORD))
                .text("/accessToken");
        var browser = signedIn(account).withoutCsrfToken();
        assertThat(browser.post("/api/auth/logout", null, "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_page_of_a_named_origin_may_call_with_cookies() {
        var preflight = visitor()
                .send(
                        "OPTIONS",
                        "/api/v1/packages",
                        null,
                        "Origin",
                        "https://shop.example",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type,idempotency-key,x-xsrf-token");
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        var call = visitor().get("/api/v1/packages", "Origin", "https://shop.example");
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.header("Access-Control-Expose-Headers")).contains("ETag", "Idempotent-Replay");
    }

    @Test
    void a_page_of_any_other_origin_may_not() {
        for (var path : new String[] {"/api/v1/packages", "/api/auth/me"}) {
            var answer = visitor().get(path, "Origin", "https://evil.example");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("origin-not-allowed");
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        }
        assertThat(visitor()
                        .get("/api/v1/packages", "Origin", "https://shop.example.evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(visitor().get("/api/v1/packages", "Origin", "null").status()).isEqualTo(403);
    }

    @Test
    void a_page_of_our_own_needs_no_mention_even_if_tls_ends_before_us() {
        assertThat(visitor()
                        .get("/api/v1/packages", "Origin", "http://127.0.0.1:" + port)
                        .status())
                .isEqualTo(200);
        assertThat(visitor()
                        .get("/api/v1/packages", "Origin", "https://127.0.0.1:" + port)
                        .status())
                .isEqualTo(200);
    }
}

package nl.hostforge.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import nl.hostforge.api.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class StaffCookiesTest {
    private final MovableClock clock = new MovableClock();
    private final StaffTokens.StaffToken token =
            new StaffTokens.StaffToken("value", clock.instant().plus(Duration.ofMinutes(10)));

    @Test
    void with_tls_their_names_make_browsers_insist_on_it() {
        var cookies = cookies(false);
        assertThat(cookies.token(token).toString())
                .startsWith("__Host-hf-staff=value;")
                .contains("Secure", "HttpOnly");
        assertThat(cookies.noRefresh().toString())
                .startsWith("__Secure-hf-staff-refresh=;")
                .contains("Max-Age=0");
    }

    @Test
    void without_tls_as_in_development_they_do_without() {
        var cookies = cookies(true);
        assertThat(cookies.token(token).toString())
                .startsWith("hf-staff=value;")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("hf-staff", "shown"), new Cookie("__Host-hf-staff", "other"));
        assertThat(cookies.tokenOf(request)).contains("shown");
    }

    @Test
    void a_token_that_is_out_of_date_is_not_kept() {
        clock.move(Duration.ofHours(1));
        assertThat(cookies(false).token(token).getMaxAge()).isZero();
    }

    private StaffCookies cookies(boolean plainHttp) {
        return new StaffCookies(new SecuritySettings(plainHttp, List.of(), List.of()), clock);
    }
}

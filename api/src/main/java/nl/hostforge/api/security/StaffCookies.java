package nl.hostforge.api.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies of the admin panel. No script can read them; the token goes with every request of the same site, the
 * refresh token only to the sign-in routes. The name prefixes make browsers insist on how a cookie was set (RFC 6265bis,
 * section 4.1.3).
 */
@Component
public class StaffCookies {
    private static final String REFRESH_PATH = "/api/auth";

    private final boolean secure;
    private final Clock clock;

    StaffCookies(SecuritySettings settings, Clock clock) {
        this.secure = !settings.plainHttp();
        this.clock = clock;
    }

    public ResponseCookie token(StaffTokens.StaffToken token) {
        return cookie(tokenName(), token.value(), "/", "Lax", until(token.expiresAt()));
    }

    public ResponseCookie refresh(String value, Instant expiresAt) {
        return cookie(refreshName(), value, REFRESH_PATH, "Strict", until(expiresAt));
    }

    /** @return a cookie that removes the token */
    public ResponseCookie noToken() {
        return cookie(tokenName(), "", "/", "Lax", Duration.ZERO);
    }

    /** @return a cookie that removes the refresh token */
    public ResponseCookie noRefresh() {
        return cookie(refreshName(), "", REFRESH_PATH, "Strict", Duration.ZERO);
    }

    public Optional<String> tokenOf(HttpServletRequest request) {
        return valueOf(request, tokenName());
    }

    public Optional<String> refreshOf(HttpServletRequest request) {
        return valueOf(request, refreshName());
    }

    private String tokenName() {
        return secure ? "__Host-hf-staff" : "hf-staff";
    }

    private String refreshName() {
        return secure ? "__Secure-hf-staff-refresh" : "hf-staff-refresh";
    }

    private ResponseCookie cookie(String name, String value, String path, String sameSite, Duration maxAge) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite)
                .path(path)
                .maxAge(maxAge)
                .build();
    }

    private Duration until(Instant time) {
        var left = Duration.between(clock.instant(), time);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<String> valueOf(HttpServletRequest request, String name) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }
}

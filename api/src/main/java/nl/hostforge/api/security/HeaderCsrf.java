package nl.hostforge.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;

/**
 * Takes the token from the header alone: a form on another page can send a parameter, but no header. Every answer to a
 * caller without the cookie brings one, so that a page can sign in with its first POST.
 */
class HeaderCsrf implements CsrfTokenRequestHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        if (!StaffTokenFilter.hasBearer(request)) token.get();
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName());
    }
}

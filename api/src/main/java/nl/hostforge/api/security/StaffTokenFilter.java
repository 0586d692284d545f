package nl.hostforge.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises a staff member by a bearer token or, only if there is none, by the cookie. A token that is not accepted is
 * as good as none: the caller is nobody, counts as such, and may still sign in.
 */
class StaffTokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final StaffTokens tokens;
    private final StaffCookies cookies;
    /** Keeps who it is for the second leg of a request that is answered later. */
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    StaffTokenFilter(StaffTokens tokens, StaffCookies cookies) {
        this.tokens = tokens;
        this.cookies = cookies;
    }

    static boolean hasBearer(HttpServletRequest request) {
        return bearerOf(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        bearerOf(request)
                .or(() -> cookies.tokenOf(request))
                .flatMap(tokens::read)
                .ifPresent(staff -> signIn(staff, request, response));
        chain.doFilter(request, response);
    }

    private void signIn(StaffPrincipal staff, HttpServletRequest request, HttpServletResponse response) {
        var authorities = staff.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(staff, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static Optional<String> bearerOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }
}

package nl.hostforge.api.ratelimit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.hostforge.api.caller.Callers;
import nl.hostforge.api.problem.ProblemResponder;
import nl.hostforge.api.request.ClientAddress;
import nl.hostforge.messages.log.ActorKind;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts each request of the API and refuses those beyond the limit. Staff are counted by person, whatever their
 * address; everyone else, and whoever tries to sign in, by address; providers that send notices by address too, and apart
 * from visitors. It stands in the security chains, after it is known
 * who calls and before anything is done for them. Headers: draft-ietf-httpapi-ratelimit-headers-06.
 */
public class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimiter limiter;
    private final RateLimit visitors;
    private final RateLimit staff;
    private final RateLimit notices;
    private final Callers callers;
    private final ClientAddress addresses;
    private final ProblemResponder problems;

    RateLimitFilter(
            RateLimiter limiter,
            RateLimitSettings settings,
            Callers callers,
            ClientAddress addresses,
            ProblemResponder problems) {
        this.limiter = limiter;
        this.visitors = new RateLimit(settings.visitorRequests(), settings.per());
        this.staff = new RateLimit(settings.staffRequests(), settings.per());
        this.notices = new RateLimit(settings.noticeRequests(), settings.per());
        this.callers = callers;
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = callers.current();
        var known = caller.kind() == ActorKind.STAFF;
        var notice = request.getRequestURI().startsWith("/hooks/");
        var limit = notice ? notices : known ? staff : visitors;
        var address = Neighbourhood.of(addresses.of(request));
        var standing = limiter.take(notice ? "notices of " + address : known ? caller.scope() : address, limit);
        response.setHeader(
                "RateLimit-Policy", limit.requests() + ";w=" + limit.per().toSeconds());
        response.setHeader("RateLimit-Limit", Integer.toString(limit.requests()));
        response.setHeader("RateLimit-Remaining", Long.toString(standing.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(TooManyRequests.seconds(standing.untilFull())));
        if (standing.allowed()) chain.doFilter(request, response);
        else problems.answer(request, response, new TooManyRequests(standing.retryAfter()));
    }
}

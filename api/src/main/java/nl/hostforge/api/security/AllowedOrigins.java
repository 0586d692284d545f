package nl.hostforge.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.problem.ProblemResponder;
import nl.hostforge.api.request.RequestId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Which other origins' pages may call: those on the list, by name; there is no wildcard, since calls carry cookies. A
 * request with another {@code Origin} is refused outright, which is also a second wall against forged requests.
 */
final class AllowedOrigins extends DefaultCorsProcessor {
    private static final Duration REMEMBER = Duration.ofHours(1);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE");
    private static final List<String> REQUEST_HEADERS = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            IdempotencyKey.HEADER,
            RequestId.HEADER,
            "X-XSRF-TOKEN",
            "Order-Secret",
            "Min-Log-Position",
            "Last-Event-ID");
    private static final List<String> ANSWER_HEADERS = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            RequestId.HEADER,
            "Idempotent-Replay",
            "HostForge-Projection",
            "Log-Position",
            "RateLimit-Policy",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset");

    private final ProblemResponder problems;

    private AllowedOrigins(ProblemResponder problems) {
        this.problems = problems;
    }

    static CorsFilter filter(SecuritySettings settings, ProblemResponder problems) {
        var filter = new CorsFilter(request -> rulesFor(request, settings.allowedOrigins()));
        filter.setCorsProcessor(new AllowedOrigins(problems));
        return filter;
    }

    @Override
    public boolean processRequest(CorsConfiguration rules, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return super.processRequest(rules, request, response);
        } catch (OriginNotAllowed refusal) {
            problems.answer(request, response, refusal);
            return false;
        }
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw new OriginNotAllowed();
    }

    private static CorsConfiguration rulesFor(HttpServletRequest request, List<String> origins) {
        var rules = new CorsConfiguration();
        origins.forEach(rules::addAllowedOrigin);
        // where TLS ends before us, the page's own origin looks foreign by its scheme alone
        var host = request.getHeader(HttpHeaders.HOST);
        if (host != null) rules.addAllowedOrigin("https://" + host);
        rules.setAllowedMethods(METHODS);
        rules.setAllowedHeaders(REQUEST_HEADERS);
        rules.setExposedHeaders(ANSWER_HEADERS);
        rules.setAllowCredentials(true);
        rules.setMaxAge(REMEMBER);
        return rules;
    }
}

package nl.hostforge.api.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Logs requests that took long, by the route's pattern: paths and query strings may hold secrets and personal data. */
class SlowRequests extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(SlowRequests.class);

    private final Duration slowAfter;
    private final Clock clock;

    SlowRequests(Duration slowAfter, Clock clock) {
        this.slowAfter = slowAfter;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = clock.instant();
        try {
            chain.doFilter(request, response);
        } finally {
            var took = Duration.between(start, clock.instant());
            if (took.compareTo(slowAfter) > 0)
                log.warn(
                        "slow request: {} {} took {} ms, status {}",
                        request.getMethod(),
                        routeOf(request),
                        took.toMillis(),
                        response.getStatus());
        }
    }

    private static Object routeOf(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern;
    }
}

package nl.hostforge.api.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.hostforge.api.problem.ProblemResponder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads bodies up to a limit. The limit is small, so whole bodies are kept in memory, and a body of unknown length is
 * refused as soon as it passes the limit.
 */
class BodyLimit extends OncePerRequestFilter {
    private static final String HOOKS = "/hooks/";
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final DataSize limit;
    private final DataSize limitOfNotices;
    private final ProblemResponder problems;

    BodyLimit(DataSize limit, DataSize limitOfNotices, ProblemResponder problems) {
        this.limit = limit;
        this.limitOfNotices = limitOfNotices;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/api/") || path.startsWith(HOOKS)) || WITHOUT_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = request.getRequestURI().startsWith(HOOKS) ? limitOfNotices : this.limit;
        var most = Math.toIntExact(limit.toBytes());
        if (request.getContentLengthLong() > most) {
            refuse(request, response, limit);
            return;
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) refuse(request, response, limit);
        else chain.doFilter(new BufferedBody(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, DataSize limit) {
        response.setHeader("Connection", "close"); // the rest of the body is not read
        problems.answer(request, response, new BodyTooLarge(limit));
    }
}

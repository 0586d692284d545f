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
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final DataSize limit;
    private final ProblemResponder problems;

    BodyLimit(DataSize limit, ProblemResponder problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || WITHOUT_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = Math.toIntExact(limit.toBytes());
        if (request.getContentLengthLong() > most) {
            refuse(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) refuse(request, response);
        else chain.doFilter(new BufferedBody(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Connection", "close"); // the rest of the body is not read
        problems.answer(request, response, new BodyTooLarge(limit));
    }
}

package nl.hostforge.api.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.hostforge.messages.identity.Ids;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id: the caller's {@code X-Request-Id} if it is a sane one, else a new one. It goes back in the
 * answer, into every log line, and into the log of events as the correlation id.
 */
public class RequestId extends OncePerRequestFilter {
    /** Name of the header, in requests and in answers. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final String MDC_KEY = "requestId";
    /** Long enough to be somebody's own, and of characters that cannot break a log line. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    RequestId() {}

    /** @return the request's id; a new one for a request that never passed the filter */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) return id;
        var id = Ids.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        if (request.getAttribute(ATTRIBUTE) == null
                && given != null
                && SANE.matcher(given).matches()) request.setAttribute(ATTRIBUTE, given);
        var id = of(request);
        response.setHeader(HEADER, id);
        MDC.put(MDC_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(MDC_KEY);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}

package nl.hostforge.api.timeline;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/** The caller, or the whole node, has as many streams open as may be: 429 (RFC 6585, section 4). */
class TooManyStreams extends EdgeRefusal {
    private static final String SECONDS = "10";

    TooManyStreams() {
        super(ProblemType.TOO_MANY_REQUESTS, "Too many streams are open; close one, or try again later.");
        headers().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}

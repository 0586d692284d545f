package nl.hostforge.api.ratelimit;

import java.time.Duration;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/** The caller asked too often: 429 (RFC 6585, section 4). */
class TooManyRequests extends EdgeRefusal {
    TooManyRequests(Duration retryAfter) {
        super(ProblemType.TOO_MANY_REQUESTS, "Please wait " + seconds(retryAfter) + " s before you try again.");
        headers().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(retryAfter)));
    }

    /** @return whole seconds, rounded up, so that who waits that long is let in */
    static long seconds(Duration time) {
        return Math.max(0, time.plusNanos(999_999_999).toSeconds());
    }
}

package nl.hostforge.api.idempotency;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/** The first request with this key has no answer yet: 409, and the same request may be sent again soon. */
class RequestInProgress extends EdgeRefusal {
    RequestInProgress() {
        super(ProblemType.REQUEST_IN_PROGRESS, "Ask again in a moment, with the same key.");
        headers().set(HttpHeaders.RETRY_AFTER, "1");
    }
}

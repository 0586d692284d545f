package nl.hostforge.api.admin.customer;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/** The read models are behind the log, or lack something of it, so that nobody can say that this is all: 503. */
class NotAllVisible extends EdgeRefusal {
    private static final String SECONDS = "10";

    NotAllVisible() {
        super(ProblemType.UNAVAILABLE, "Not all there is about the customer can be seen right now.");
        headers().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}

package nl.hostforge.api.auth;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The refresh token is missing, unknown, out of date or used before: 401, and the cookies are removed. */
class SessionEnded extends EdgeRefusal {
    SessionEnded(ResponseCookie... removals) {
        super(ProblemType.SESSION_ENDED, "Please sign in again.");
        for (var removal : removals) headers().add(HttpHeaders.SET_COOKIE, removal.toString());
    }
}

package nl.hostforge.api.security;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/** A bearer token that is not accepted: 401 with the challenge of RFC 6750, section 3. */
class InvalidToken extends EdgeRefusal {
    InvalidToken() {
        super(ProblemType.INVALID_TOKEN, "The bearer token is not valid, or no longer.");
        headers().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
}

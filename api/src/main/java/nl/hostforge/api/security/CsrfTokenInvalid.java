package nl.hostforge.api.security;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** A request by cookie that does not prove that our own page made it: 403. */
class CsrfTokenInvalid extends EdgeRefusal {
    CsrfTokenInvalid() {
        super(
                ProblemType.CSRF_TOKEN_INVALID,
                "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN, and try again.");
    }
}

package nl.hostforge.api.auth;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** Signing in failed: 401, in the same words whether the address, the password or the number of attempts was wrong. */
class InvalidCredentials extends EdgeRefusal {
    InvalidCredentials() {
        super(
                ProblemType.INVALID_CREDENTIALS,
                "The e-mail address or the password is wrong, or there were too many attempts; in that case try again"
                        + " later.");
    }
}

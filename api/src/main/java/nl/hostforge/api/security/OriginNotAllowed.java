package nl.hostforge.api.security;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** A page of another origin called, and that origin is not on the list: 403. */
class OriginNotAllowed extends EdgeRefusal {
    OriginNotAllowed() {
        super(ProblemType.ORIGIN_NOT_ALLOWED, "Pages of this origin may not call here.");
    }
}

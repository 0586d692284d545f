package nl.hostforge.api.request;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import org.springframework.util.unit.DataSize;

/** The body exceeds what the edge reads: 413 (RFC 9110, section 15.5.14). */
class BodyTooLarge extends EdgeRefusal {
    BodyTooLarge(DataSize limit) {
        super(ProblemType.BODY_TOO_LARGE, "A body may have at most " + limit.toBytes() + " bytes.");
    }
}

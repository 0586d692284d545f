package nl.hostforge.api.idempotency;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** The request was handled, but its answer was about someone who has been erased since: 410. */
class AnswerErased extends EdgeRefusal {
    AnswerErased() {
        super(ProblemType.ANSWER_ERASED, "The request was handled; its answer no longer exists.");
    }
}

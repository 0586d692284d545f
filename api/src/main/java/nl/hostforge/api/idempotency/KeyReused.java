package nl.hostforge.api.idempotency;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** The same key came with another body: 422. */
class KeyReused extends EdgeRefusal {
    KeyReused() {
        super(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "This key was used with another body. A new request needs a new key.");
    }
}

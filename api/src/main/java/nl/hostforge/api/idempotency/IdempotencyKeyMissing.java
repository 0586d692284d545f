package nl.hostforge.api.idempotency;

import java.util.List;
import java.util.Map;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.ProblemType;

/** The request could do something twice if it were repeated, and has no key to prevent it: 400. */
class IdempotencyKeyMissing extends EdgeRefusal {
    IdempotencyKeyMissing() {
        super(
                ProblemType.IDEMPOTENCY_KEY_MISSING,
                "Send a header Idempotency-Key with a new UUID, and the same one when you repeat the request.",
                List.of(new FieldFault(IdempotencyKey.HEADER, "required", "This is needed.")),
                Map.of());
    }
}

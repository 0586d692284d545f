package nl.hostforge.api.problem;

/** The version named by {@code If-Match} is no longer the present one: 412 (RFC 9110, section 13.1.1). */
public class PreconditionFailed extends EdgeRefusal {
    public PreconditionFailed() {
        super(
                ProblemType.PRECONDITION_FAILED,
                "It was changed since you read it. Look at its present state before you retry.");
    }
}

package nl.hostforge.api.problem;

/** What was asked for does not exist, or not for this caller: 404. */
public class NotFound extends EdgeRefusal {
    /** @param what the thing in words, for instance {@code hosting package} */
    public NotFound(String what) {
        super(ProblemType.NOT_FOUND, "There is no such " + what + ".");
    }
}

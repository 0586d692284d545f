package nl.hostforge.api.admin.processing;

import java.util.List;
import java.util.Map;
import nl.hostforge.api.admin.processing.ProcessingBodies.DeadLetterRow;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** The event could not be handled this time either; it stays, with its new cause: 409. */
class FailedAgain extends EdgeRefusal {
    FailedAgain(DeadLetterRow letter) {
        super(
                ProblemType.DEAD_LETTER_FAILED_AGAIN,
                "The event could not be handled this time either: " + causeOf(letter),
                List.of(),
                Map.of("current", letter));
    }

    private static String causeOf(DeadLetterRow letter) {
        return letter.causeMessage() == null ? letter.causeType() : letter.causeType() + ": " + letter.causeMessage();
    }
}

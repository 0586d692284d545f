package nl.hostforge.api.admin.processing;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** Only a node that runs the processor can have it handle an event again: 409. */
class ProcessorNotHere extends EdgeRefusal {
    ProcessorNotHere(String processor) {
        super(
                ProblemType.PROCESSOR_NOT_HERE,
                "This node does not run " + processor + "; ask one that does, or start it with that role.");
    }
}

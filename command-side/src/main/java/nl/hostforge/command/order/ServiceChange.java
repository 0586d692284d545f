package nl.hostforge.command.order;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.Objects;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StepId;

/**
 * One change of what the order delivered.
 *
 * @param lineNumber the line that is changed; null for the whole order
 * @param steps its outside work
 * @param line what the line is to be; null unless it gets another package
 * @param running whether its steps are still to be finished
 * @param completed whether the service is changed; a change that was abandoned may still turn out so
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, isGetterVisibility = Visibility.NONE)
record ServiceChange(
        ServiceChangeId id,
        ServiceChangeKind kind,
        Integer lineNumber,
        List<StepId> steps,
        OrderLine line,
        boolean running,
        boolean completed) {

    static ServiceChange requested(ServiceChangeRequested event) {
        return new ServiceChange(
                event.changeId(),
                event.kind(),
                event.lineNumber(),
                event.steps().stream().map(PlannedStep::stepId).toList(),
                event.line(),
                true,
                false);
    }

    boolean concerns(int line) {
        return steps.stream().map(StepId::lineNumber).anyMatch(number -> Objects.equals(number, line));
    }

    ServiceChange whenCompleted() {
        return new ServiceChange(id, kind, lineNumber, steps, line, false, true);
    }

    ServiceChange whenAbandoned() {
        return new ServiceChange(id, kind, lineNumber, steps, line, false, false);
    }
}

package nl.hostforge.command.order;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StepId;

/** All changes of what an order delivered, in the order in which they were asked for. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class ServiceChanges {
    private List<ServiceChange> all = new ArrayList<>();

    /** @return which change of the order the next one is, from 1 */
    int next() {
        return all.size() + 1;
    }

    boolean knows(ServiceChangeId id) {
        return all.stream().anyMatch(change -> change.id().equals(id));
    }

    /** @return the last suspension that was made, whether it was undone since or not */
    Optional<ServiceChange> lastSuspension() {
        return all.reversed().stream()
                .filter(change -> change.kind() == ServiceChangeKind.SUSPENSION && change.completed())
                .findFirst();
    }

    ServiceChange get(ServiceChangeId id) {
        return all.stream().filter(change -> change.id().equals(id)).findFirst().orElseThrow();
    }

    /** @return the change that a step belongs to; empty for a step of the approval */
    Optional<ServiceChange> of(StepId step) {
        return all.stream().filter(change -> change.steps().contains(step)).findFirst();
    }

    /** @return whether the line was taken off line since nobody pays for it, and not put on line again */
    boolean isShutDown(int line) {
        return all.stream()
                .filter(ServiceChange::completed)
                .filter(change -> Objects.equals(change.lineNumber(), line))
                .map(ServiceChange::kind)
                .filter(kind -> kind == ServiceChangeKind.SHUTDOWN || kind == ServiceChangeKind.REVIVAL)
                .reduce((earlier, later) -> later)
                .filter(kind -> kind == ServiceChangeKind.SHUTDOWN)
                .isPresent();
    }

    boolean isRemoved(int line) {
        return all.stream()
                .filter(ServiceChange::completed)
                .anyMatch(change ->
                        change.kind() == ServiceChangeKind.REMOVAL && Objects.equals(change.lineNumber(), line));
    }

    boolean isRunning(StepId step) {
        return of(step).filter(ServiceChange::running).isPresent();
    }

    /** @throws ChangeInProgress if one of these lines is being changed already */
    void requireNoneOf(List<Integer> lines) {
        for (var change : all)
            if (change.running() && lines.stream().anyMatch(change::concerns)) throw new ChangeInProgress(change);
    }

    void evolve(OrderEvent event) {
        switch (event) {
            case ServiceChangeRequested requested -> all.add(ServiceChange.requested(requested));
            case ServiceChangeCompleted completed -> change(completed.changeId(), ServiceChange::whenCompleted);
            case ServiceChangeAbandoned abandoned -> change(abandoned.changeId(), ServiceChange::whenAbandoned);
            default -> {} // not about a change
        }
    }

    private void change(ServiceChangeId id, UnaryOperator<ServiceChange> change) {
        all.replaceAll(known -> known.id().equals(id) ? change.apply(known) : known);
    }
}

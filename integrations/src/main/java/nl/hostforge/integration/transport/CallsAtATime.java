package nl.hostforge.integration.transport;

import io.github.resilience4j.bulkhead.Bulkhead;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;

/** The calls that this node makes to one provider at a time, with fewer for work in masses. */
final class CallsAtATime {

    private final LineSettings settings;
    private final Bulkhead all;
    private final Bulkhead bulk;

    CallsAtATime(LineSettings settings) {
        this.settings = settings;
        this.all = Bulkhead.of(settings.provider(), settings.bulkhead().config());
        this.bulk =
                Bulkhead.of(settings.provider() + "-bulk", settings.bulkhead().bulkConfig(settings.pace()));
    }

    /** Makes the call when there is room; without room, nothing was asked. */
    <T> Outcome<T> make(Supplier<Outcome<T>> call) {
        return through(Lane.present().lane() == Lane.BULK ? List.of(bulk, all) : List.of(all), call);
    }

    int underWay() {
        var free = all.getMetrics().getAvailableConcurrentCalls();
        return all.getMetrics().getMaxAllowedConcurrentCalls() - free;
    }

    private <T> Outcome<T> through(List<Bulkhead> doors, Supplier<Outcome<T>> call) {
        if (doors.isEmpty()) {
            return call.get();
        }
        var door = doors.getFirst();
        if (!door.tryAcquirePermission()) {
            return full();
        }
        try {
            return through(doors.subList(1, doors.size()), call);
        } finally {
            door.onComplete();
        }
    }

    private <T> Outcome<T> full() {
        var words = "as many calls to %s as are allowed at a time are under way".formatted(settings.provider());
        return new TryLater<>(words, Optional.of(settings.bulkhead().patience()), false);
    }
}

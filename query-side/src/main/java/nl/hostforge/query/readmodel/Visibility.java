package nl.hostforge.query.readmodel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.messages.readmodel.AwaitVisible;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lets a client read what it just wrote: waits, briefly, until a read model shows a stream's last event. */
@Component
class Visibility {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final EventStore log;
    private final Map<String, ReadModel> models;

    Visibility(EventStore log, List<ReadModel> models) {
        this.log = log;
        this.models = models.stream().collect(Collectors.toMap(ReadModel::name, Function.identity()));
    }

    @QueryHandler
    boolean answer(AwaitVisible query) throws InterruptedException {
        var model = models.get(query.readModel());
        var last = log.lastSequenceNumberFor(query.aggregateId());
        if (last.isEmpty()) return true;
        var deadline = System.nanoTime() + query.atMost().toNanos();
        while (true) {
            var shown = model.shownVersion(query.aggregateId());
            if (shown.isPresent() && shown.getAsLong() >= last.get()) return true;
            if (System.nanoTime() > deadline) return false;
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}

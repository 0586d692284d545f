package nl.hostforge.app.readmodel;

import java.util.List;
import java.util.stream.Collectors;
import nl.hostforge.query.readmodel.Generations;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** How far the live read models are, whichever node fills them, as their stored tokens say. */
@Component
public class ShownSoFar {
    private final Projections projections;
    private final EventStore log;
    private final StoredTokens tokens;

    ShownSoFar(Projections projections, EventStore log, StoredTokens tokens) {
        this.projections = projections;
        this.log = log;
        this.tokens = tokens;
    }

    /**
     * Shows, of a read model whose live generation is of another release, the one of this release once it is complete:
     * nobody would take out of the other what has to go.
     *
     * @return whether every read model that is shown has handled all that is in the log by now
     */
    public boolean showAllOfTheLog() {
        var head = log.createHeadToken();
        if (head == null) return true;
        var ofThisRelease = projections.generations().stream()
                .filter(projections::fits)
                .collect(Collectors.groupingBy(entry -> entry.generation().readModel()));
        return projections.names().stream()
                .allMatch(name -> ofThisRelease.containsKey(name) && shows(ofThisRelease.get(name), head));
    }

    private boolean shows(List<Generations.Entry> generations, TrackingToken head) {
        var shown = generations.stream()
                .filter(entry -> entry.state() == Generations.State.LIVE)
                .findFirst();
        var complete = shown.orElseGet(generations::getLast);
        if (!covers(complete.generation().processor(), head)) return false;
        if (shown.isEmpty()) projections.show(complete.generation());
        return true;
    }

    /** Not before every segment of the processor has a token. */
    private boolean covers(String processor, TrackingToken head) {
        var stored = tokens.of(processor).values();
        return !stored.isEmpty() && stored.stream().allMatch(token -> token != null && token.covers(head));
    }
}

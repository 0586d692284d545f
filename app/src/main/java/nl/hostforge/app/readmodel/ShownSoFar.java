package nl.hostforge.app.readmodel;

import java.util.List;
import java.util.stream.Collectors;
import nl.hostforge.query.readmodel.Generations;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the live read models are, whichever node fills them, as their stored tokens say. */
@Component
public class ShownSoFar {
    private final Projections projections;
    private final EventStore log;
    private final JdbcClient database;
    private final Serializer serializer;

    ShownSoFar(Projections projections, EventStore log, JdbcClient database, Serializer serializer) {
        this.projections = projections;
        this.log = log;
        this.database = database;
        this.serializer = serializer;
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

    private boolean covers(String processor, TrackingToken head) {
        var tokens = tokensOf(processor);
        return !tokens.isEmpty() && tokens.stream().allMatch(token -> token.covers(head));
    }

    /** Empty until every segment of the processor has one. */
    private List<TrackingToken> tokensOf(String processor) {
        var tokens = database.sql("select token_type, token from token_entry where processor_name = ?")
                .param(processor)
                .query((row, index) -> token(row.getString("token_type"), row.getBytes("token")))
                .list();
        return tokens.contains(null) ? List.of() : tokens;
    }

    private TrackingToken token(String type, byte[] stored) {
        if (stored == null) return null;
        return serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, type, null));
    }
}

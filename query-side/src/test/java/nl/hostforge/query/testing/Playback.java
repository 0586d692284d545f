package nl.hostforge.query.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands events to the projections of all read models, as a live processor does or as a rebuild does. */
public final class Playback {
    private final List<ReadModel> models;
    private final Generations generations;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final MovableClock clock;
    private final PlacesInPlayback places;
    private final Map<String, Long> lastSequences = new HashMap<>();
    private final List<DomainEventMessage<?>> log = new ArrayList<>();

    Playback(
            List<ReadModel> models,
            Generations generations,
            JdbcClient database,
            TransactionTemplate transactions,
            MovableClock clock,
            PlacesInPlayback places) {
        this.models = models;
        this.generations = generations;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.places = places;
    }

    /** Empties every table and forgets the log. */
    public void forgetEverything() {
        log.clear();
        places.forgetEverything();
        lastSequences.clear();
        for (var model : models) {
            var live = generations.live(model.name()).orElseThrow();
            model.views()
                    .forEach(
                            view -> database.sql("truncate " + live.table(view)).update());
        }
    }

    /** The next events of a stream happen, each a second after the one before, and are shown. */
    public void happen(Object stream, Object... events) {
        for (var event : events) happen(stream, event, Map.of());
    }

    /** The next event of a stream happens, with metadata. */
    public void happen(Object stream, Object event, Map<String, ?> metadata) {
        var message = append(stream, event, metadata);
        for (var model : models) handle(model, generations.live(model.name()).orElseThrow(), List.of(message));
    }

    /** The next event of a stream is stored, and not handled yet. */
    public DomainEventMessage<?> append(Object stream, Object event, Map<String, ?> metadata) {
        var id = stream.toString();
        clock.forward(Duration.ofSeconds(1));
        var sequence = lastSequences.merge(id, 0L, (last, first) -> last + 1);
        var message = new GenericDomainEventMessage<>(
                "stream",
                id,
                sequence,
                event,
                MetaData.from(metadata),
                UUID.randomUUID().toString(),
                clock.instant());
        log.add(message);
        places.add(message);
        return message;
    }

    /** An event as before, but with what its payload is today, for instance once a key is gone. */
    public DomainEventMessage<?> withPayload(DomainEventMessage<?> event, Object payload) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                payload,
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }

    public List<DomainEventMessage<?>> log() {
        return List.copyOf(log);
    }

    /** Fills a new generation of a read model with these events, so many in a transaction, and shows it. */
    public void rebuild(String readModel, int batch, List<? extends DomainEventMessage<?>> events) {
        var model = model(readModel);
        var before = generations.live(readModel).orElseThrow();
        var next = generations.begin(model);
        for (var from = 0; from < events.size(); from += batch)
            handle(model, next, events.subList(from, Math.min(events.size(), from + batch)));
        generations.show(model, next);
        forget(before);
    }

    /** One transaction with these events. */
    public void handle(ReadModel model, Generation generation, List<? extends DomainEventMessage<?>> events) {
        var adapter = new AnnotationEventHandlerAdapter(model.projection(generation));
        transactions.executeWithoutResult(transaction -> {
            for (var event : events) {
                try {
                    adapter.handle(event);
                } catch (RuntimeException failure) {
                    throw failure;
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }
        });
    }

    public ReadModel model(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @return all that the live generation of a read model holds, by view, as text */
    public Map<String, List<String>> contents(String readModel) {
        var contents = new LinkedHashMap<String, List<String>>();
        for (var view : model(readModel).views())
            contents.put(
                    view,
                    database.sql("select cast(v as text) from " + view + " v order by 1")
                            .query(String.class)
                            .list());
        return contents;
    }

    /** What the processor of a generation kept belongs to the app's tables, which are not here. */
    private void forget(Generation generation) {
        for (var view : model(generation.readModel()).views())
            database.sql("drop table " + generation.table(view)).update();
        database.sql("delete from read_model_generation where read_model = ? and generation = ?")
                .params(generation.readModel(), generation.number())
                .update();
    }
}

package nl.hostforge.app.timetravel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes an aggregate from some of its events, by the same code that makes it when a command is decided. */
@Component
class Aggregates {
    private final EventStore log;
    private final SingletonSupplier<Map<String, AggregateModel<?>>> models;

    Aggregates(
            EventStore log,
            ListableBeanFactory beans,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        this.log = log;
        this.models = SingletonSupplier.of(() -> models(beans, parameters, handlers));
    }

    /**
     * @param type as the log names it
     * @param events from the first on, without a gap
     * @return the aggregate's fields as JSON; empty if today's code knows no such aggregate
     */
    Optional<String> after(String type, List<? extends DomainEventMessage<?>> events) {
        return Optional.ofNullable(models.obtain().get(type)).map(model -> state(model, events));
    }

    private <T> String state(AggregateModel<T> model, List<? extends DomainEventMessage<?>> events) {
        var factory = new GenericAggregateFactory<T>(model);
        var first = events.getFirst();
        var aggregate = EventSourcedAggregate.initialize(
                factory.createAggregateRoot(first.getAggregateIdentifier(), first),
                model,
                log,
                NoSnapshotTriggerDefinition.TRIGGER);
        aggregate.initializeState(DomainEventStream.of(events));
        return aggregate.invoke(ReadableJson::of);
    }

    private static Map<String, AggregateModel<?>> models(
            ListableBeanFactory beans, ParameterResolverFactory parameters, HandlerDefinition handlers) {
        var models = new HashMap<String, AggregateModel<?>>();
        for (var name : beans.getBeanNamesForAnnotation(Aggregate.class)) {
            AggregateModel<?> model =
                    AnnotatedAggregateMetaModelFactory.inspectAggregate(beans.getType(name), parameters, handlers);
            models.put(model.type(), model);
        }
        return models;
    }
}

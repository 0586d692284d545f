package nl.hostforge.app.oversight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.processing.ProcessorKind;
import nl.hostforge.query.readmodel.Generations;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every event processor of the product, whether or not this node has its role. */
@Component
class Processors {
    private final Projections projections;
    private final NodeRoles roles;
    private final org.axonframework.config.Configuration axon;
    private final ListableBeanFactory beans;
    private final SingletonSupplier<Map<String, ProcessorKind>> kinds = SingletonSupplier.of(this::kinds);

    Processors(
            Projections projections,
            NodeRoles roles,
            org.axonframework.config.Configuration axon,
            ListableBeanFactory beans) {
        this.projections = projections;
        this.roles = roles;
        this.axon = axon;
        this.beans = beans;
    }

    /**
     * @param generation what its generation is for; null for one that fills no read model
     * @param here whether this node has its role
     * @param working how far each segment has come that this node works on
     * @param deadLetters its queue, as far as this node can handle it
     */
    record Processor(
            String name,
            ProcessorKind kind,
            GenerationState generation,
            boolean here,
            Map<Integer, EventTrackerStatus> working,
            Optional<SequencedDeadLetterProcessor<EventMessage<?>>> deadLetters) {}

    List<Processor> all() {
        var all = new ArrayList<Processor>();
        projections.generations().forEach(generation -> all.add(of(generation)));
        var processing = axon.eventProcessingConfiguration();
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming)
                all.add(of(streaming, kinds.obtain().getOrDefault(name, ProcessorKind.HOUSEKEEPING), processing));
        });
        return all;
    }

    Optional<Processor> named(String name) {
        return all().stream().filter(processor -> processor.name().equals(name)).findFirst();
    }

    private Processor of(Generations.Entry entry) {
        var letters = projections.deadLetters(entry.generation());
        return new Processor(
                entry.generation().processor(),
                ProcessorKind.PROJECTION,
                GenerationState.valueOf(entry.state().name()),
                letters.isPresent(),
                projections.status(entry.generation()),
                letters);
    }

    private Processor of(
            StreamingEventProcessor processor, ProcessorKind kind, EventProcessingConfiguration processing) {
        var here = roles.include(roleFor(kind));
        var letters = here
                ? processing.sequencedDeadLetterProcessor(processor.getName())
                : Optional.<SequencedDeadLetterProcessor<EventMessage<?>>>empty();
        return new Processor(processor.getName(), kind, null, here, processor.processingStatus(), letters);
    }

    private static Role roleFor(ProcessorKind kind) {
        return switch (kind) {
            case PROJECTION, HOUSEKEEPING -> Role.PROJECTION;
            case SAGA -> Role.SAGA;
            case INTEGRATION -> Role.INTEGRATION;
        };
    }

    /** The module that a handler stands in says what it does; where a group has several, those outside this one. */
    private Map<String, ProcessorKind> kinds() {
        var kinds = new HashMap<String, ProcessorKind>();
        for (var name : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            var group = beans.findAnnotationOnBean(name, ProcessingGroup.class);
            var type = beans.getType(name);
            if (group != null && type != null)
                kinds.merge(
                        group.value(),
                        kindOf(type.getPackageName()),
                        (one, other) -> one == ProcessorKind.HOUSEKEEPING ? other : one);
        }
        return kinds;
    }

    private static ProcessorKind kindOf(String where) {
        if (where.startsWith("nl.hostforge.integration")) return ProcessorKind.INTEGRATION;
        if (where.startsWith("nl.hostforge.saga")) return ProcessorKind.SAGA;
        return ProcessorKind.HOUSEKEEPING;
    }
}

package nl.hostforge.app.readmodel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.Generations.State;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All projections of this node. A generation that another node began, showed or dropped is noticed here within a few
 * seconds, so that every node with the role helps to fill it.
 */
@Component
public class Projections implements SmartLifecycle {
    private final List<ReadModel> models;
    private final Generations generations;
    private final ProjectionProcessors processors;
    private final Swap swap;
    private final NodeRoles roles;
    private final Map<Generation, RunningProjection> running = new ConcurrentHashMap<>();
    private volatile boolean started;

    Projections(
            List<ReadModel> models,
            Generations generations,
            ProjectionProcessors processors,
            Swap swap,
            NodeRoles roles) {
        this.models = models;
        this.generations = generations;
        this.processors = processors;
        this.swap = swap;
        this.roles = roles;
    }

    /** The tables are there once this returns; what fills them begins while the rest of the product starts. */
    @Override
    public void start() {
        models.forEach(generations::ensure);
        started = true;
        Thread.ofPlatform().daemon().name("projections-start").start(this::followGenerations);
    }

    @Override
    public synchronized void stop() {
        started = false;
        running.values().parallelStream().forEach(RunningProjection::stop);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** After the log and before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    /**
     * Begins to fill the next generation of a read model, beside the live one.
     *
     * @throws IllegalStateException if that is under way already
     */
    public Generation rebuild(String readModel) {
        var generation = generations.begin(model(readModel));
        followGenerations();
        return generation;
    }

    /** @return names of all read models, whether or not this node fills them */
    public List<String> names() {
        return models.stream().map(ReadModel::name).toList();
    }

    /** @return whether a generation was made from the definition that this release has */
    public boolean fits(Generations.Entry entry) {
        return Generations.fits(entry, model(entry.generation().readModel()));
    }

    /**
     * Shows a generation from now on, in one transaction. Serves the swap after a rebuild and the way back.
     *
     * @return false if it stayed behind what is shown, so that answers would have gone back; nothing changed then
     */
    public boolean show(Generation generation) {
        return swap.to(model(generation.readModel()), generation);
    }

    /** Stops filling a generation and drops its tables. */
    public synchronized void drop(Generation generation) {
        Optional.ofNullable(running.remove(generation)).ifPresent(RunningProjection::stop);
        generations.drop(model(generation.readModel()), generation);
    }

    /** @return whether this node has handled all that was in the log when it last looked */
    public boolean caughtUp(Generation generation) {
        var status = status(generation);
        return !status.isEmpty() && status.values().stream().allMatch(EventTrackerStatus::isCaughtUp);
    }

    /** @return how far each segment that this node works on has come; empty means that none is worked on: an alarm */
    public Map<Integer, EventTrackerStatus> status(Generation generation) {
        return Optional.ofNullable(running.get(generation))
                .map(projection -> projection.processor().processingStatus())
                .orElse(Map.of());
    }

    /** @return all generations of all read models, those included that this node does not fill */
    public List<Generations.Entry> generations() {
        return models.stream()
                .flatMap(model -> generations.of(model.name()).stream())
                .toList();
    }

    /** @return the queue of a generation's parked events; empty if this node does not fill it */
    public Optional<SequencedDeadLetterProcessor<EventMessage<?>>> deadLetters(Generation generation) {
        return Optional.ofNullable(running.get(generation)).map(RunningProjection::deadLetters);
    }

    @Scheduled(fixedDelayString = "${hostforge.processing.generations-poll:3s}")
    synchronized void followGenerations() {
        if (!started || !roles.include(Role.PROJECTION)) return;
        for (var model : models) {
            var wanted = generations.of(model.name());
            for (var entry : wanted)
                if (Generations.fits(entry, model))
                    running.computeIfAbsent(
                            entry.generation(), generation -> startFilling(model, generation, entry.state()));
            running.keySet().stream()
                    .filter(generation -> generation.readModel().equals(model.name()))
                    .filter(generation -> wanted.stream()
                            .noneMatch(entry -> entry.generation().equals(generation)))
                    .toList()
                    .forEach(dropped -> running.remove(dropped).stop());
        }
    }

    private RunningProjection startFilling(ReadModel model, Generation generation, State state) {
        var projection = processors.make(generation, model.projection(generation), state == State.BUILDING);
        projection.start();
        return projection;
    }

    private ReadModel model(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no read model " + name));
    }
}

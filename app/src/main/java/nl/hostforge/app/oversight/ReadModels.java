package nl.hostforge.app.oversight;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.readmodel.FindReadModels;
import nl.hostforge.messages.readmodel.ReadModelCommand.BeginRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.DropGeneration;
import nl.hostforge.messages.readmodel.ReadModelCommand.ShowGeneration;
import nl.hostforge.messages.readmodel.ReadModelOverview;
import nl.hostforge.messages.readmodel.ReadModelOverview.GenerationOverview;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.Generations.State;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Rebuilding, showing and dropping generations of read models, as an everyday act. Any node may be asked: the tables are
 * shared, and every node with the role notices what changed.
 */
@Component
class ReadModels {
    /** So near to the end of a log that is being written to, a generation may be shown: the rest follows within a moment. */
    private static final long NEAR = 500;

    private final Projections projections;
    private final ProcessorOverviews processors;
    private final Clock clock;

    ReadModels(Projections projections, ProcessorOverviews processors, Clock clock) {
        this.projections = projections;
        this.processors = processors;
        this.clock = clock;
    }

    @QueryHandler
    List<ReadModelOverview> answer(FindReadModels query) {
        var progress = processors.all().stream()
                .collect(Collectors.toMap(ProcessorOverview::name, Function.identity(), (one, other) -> one));
        var generations = projections.generations().stream()
                .collect(Collectors.groupingBy(entry -> entry.generation().readModel()));
        return projections.names().stream()
                .sorted()
                .map(name -> new ReadModelOverview(
                        name,
                        generations.getOrDefault(name, List.of()).stream()
                                .map(entry -> overview(entry, progress))
                                .toList()))
                .toList();
    }

    @CommandHandler
    int handle(BeginRebuild command) {
        var existing = generationsOf(command.readModel());
        if (existing.stream().anyMatch(entry -> entry.state() == State.BUILDING))
            throw ReadModelRefused.rebuildUnderWay(command.readModel());
        return projections.rebuild(command.readModel()).number();
    }

    @CommandHandler
    void handle(ShowGeneration command) {
        var entry = find(command.readModel(), command.generation());
        if (entry.state() == State.LIVE) return;
        if (!projections.fits(entry)) throw ReadModelRefused.ofAnotherRelease();
        var progress = processors.all().stream()
                .filter(processor -> processor.name().equals(entry.generation().processor()))
                .findFirst();
        if (progress.isEmpty()
                || progress.get().position() == null
                || progress.get().lagEvents() > NEAR) throw ReadModelRefused.behind();
        if (!projections.show(entry.generation())) throw ReadModelRefused.behind();
    }

    @CommandHandler
    void handle(DropGeneration command) {
        var entry = find(command.readModel(), command.generation());
        if (entry.state() == State.LIVE) throw ReadModelRefused.isLive();
        projections.drop(entry.generation());
    }

    private Generations.Entry find(String readModel, int generation) {
        return generationsOf(readModel).stream()
                .filter(entry -> entry.generation().number() == generation)
                .findFirst()
                .orElseThrow(ReadModelRefused::noSuchGeneration);
    }

    private List<Generations.Entry> generationsOf(String readModel) {
        if (!projections.names().contains(readModel)) throw ReadModelRefused.noSuchReadModel();
        return projections.generations().stream()
                .filter(entry -> entry.generation().readModel().equals(readModel))
                .toList();
    }

    private GenerationOverview overview(Generations.Entry entry, Map<String, ProcessorOverview> progress) {
        var processor = progress.get(entry.generation().processor());
        var position = processor == null ? null : processor.position();
        var rate = entry.state() == State.BUILDING && position != null ? rate(entry, position) : null;
        return new GenerationOverview(
                entry.generation().number(),
                GenerationState.valueOf(entry.state().name()),
                projections.fits(entry),
                entry.begunAt(),
                entry.shownAt(),
                position,
                processor == null ? 0 : processor.head(),
                processor == null ? 0 : processor.lagEvents(),
                processor != null && processor.caughtUp(),
                rate,
                rate == null || rate == 0 ? null : Duration.ofMillis(Math.round(processor.lagEvents() / rate * 1_000)),
                processor == null ? 0 : processor.deadLetters());
    }

    private Double rate(Generations.Entry entry, long position) {
        var seconds = Duration.between(entry.begunAt(), clock.instant()).toMillis() / 1_000.0;
        return seconds <= 0 ? null : position / seconds;
    }
}

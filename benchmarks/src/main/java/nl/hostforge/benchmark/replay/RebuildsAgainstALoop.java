package nl.hostforge.benchmark.replay;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.hostforge.app.processing.ProcessingSettings;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.measure.Pairs;
import nl.hostforge.benchmark.measure.Stretch;
import nl.hostforge.benchmark.product.LongLog;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;

/**
 * Rebuilds of the read models that hear of every order's events against a loop written by hand with the same batches,
 * statements and mapper. The live generations are told that they have handled all before, so that nothing else works.
 * There is no read model of the audit history: it is folded from the stream when somebody asks (ADR 11).
 *
 * <p>Arguments: events in the log, by default 60,000; pairs per read model, by default 3.
 */
public final class RebuildsAgainstALoop {
    private static final List<String> READ_MODELS = List.of("order-overview", "invoice");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Node node;
    private final long events;
    private final int batch;
    private final Projections projections;
    private final Generations generations;

    private RebuildsAgainstALoop(Node node, long events) {
        this.node = node;
        this.events = events;
        this.batch = node.bean(ProcessingSettings.class).rebuildBatch();
        this.projections = node.bean(Projections.class);
        this.generations = node.bean(Generations.class);
    }

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60_000;
        var pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        var folder = Node.folder(arguments, 2);
        try (var node = Node.start(folder, Node.COMMANDS_AND_PROJECTIONS)) {
            new LongLog(node).fill(1); // the streams that are copied, and tokens of all processors
        }
        long events;
        try (var node = Node.start(folder, Node.COMMANDS)) {
            new LongLog(node).fill(wanted);
            events = Long.parseLong(node.ask("select count(*) from domain_event_entry"));
            node.execute("update token_entry set token_type ="
                    + " 'org.axonframework.eventhandling.GapAwareTrackingToken', token = convert_to('{\"index\":'"
                    + " || (select max(global_index) from domain_event_entry) || ',\"gaps\":[]}', 'UTF8')");
        }
        var limits = new Limits();
        try (var node = Node.start(folder, Node.COMMANDS_AND_PROJECTIONS)) {
            var benchmark = new RebuildsAgainstALoop(node, events);
            System.out.printf(
                    "%,d events, batches of %d, %d segments, %d pairs%n",
                    events, benchmark.batch, node.bean(ProcessingSettings.class).segments(), pairs);
            for (var model : READ_MODELS) {
                benchmark.rebuild(model); // both warm up
                benchmark.loop(model);
                var measured = Pairs.byTurns(pairs, () -> benchmark.rebuild(model), () -> benchmark.loop(model));
                System.out.printf(Locale.ROOT, "%-16s rebuild against loop, events: %s%n", model, measured);
                limits.atLeast(
                        model + ", rebuild over loop (goal 0.80)",
                        measured.ratios(Stretch::perSecond).median(),
                        0.6);
            }
        }
        limits.end();
    }

    private Stretch rebuild(String model) {
        var began = new Generation[1];
        var measured = Stretch.of(() -> {
            began[0] = projections.rebuild(model);
            awaitCaughtUp(began[0]);
            return events;
        });
        projections.drop(began[0]);
        return measured;
    }

    private void awaitCaughtUp(Generation generation) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!projections.caughtUp(generation)) {
            if (System.nanoTime() > deadline) throw new IllegalStateException(generation + " does not catch up");
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
    }

    private Stretch loop(String name) {
        var model = model(name);
        var generation = generations.begin(model);
        try {
            var loop = new HandWrittenLoop(node, model, generation, batch);
            return Stretch.of(loop::run);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        } finally {
            generations.drop(model, generation);
        }
    }

    private ReadModel model(String name) {
        return node.beans(ReadModel.class).stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package nl.hostforge.api.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.readmodel.FindReadModels;
import nl.hostforge.messages.readmodel.ReadModelCommand;
import nl.hostforge.messages.readmodel.ReadModelCommand.BeginRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.DropGeneration;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestDropping;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestShowing;
import nl.hostforge.messages.readmodel.ReadModelCommand.ShowGeneration;
import nl.hostforge.messages.readmodel.ReadModelOverview;
import nl.hostforge.messages.readmodel.ReadModelOverview.GenerationOverview;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;

/** One read model in memory, which is being rebuilt or not. */
public class SmallReadModels implements SmallPart {
    private final MovableClock clock;
    private final List<ReadModelCommand> noted = new ArrayList<>();
    private boolean rebuilding;
    private int live;

    SmallReadModels(MovableClock clock) {
        this.clock = clock;
        reset();
    }

    @Override
    public void reset() {
        noted.clear();
        rebuilding = false;
        live = 1;
    }

    /** What was asked, before anything was done. */
    public List<ReadModelCommand> noted() {
        return List.copyOf(noted);
    }

    @CommandHandler
    void handle(RequestRebuild command) {
        noted.add(command);
    }

    @CommandHandler
    void handle(RequestShowing command) {
        noted.add(command);
    }

    @CommandHandler
    void handle(RequestDropping command) {
        noted.add(command);
    }

    @CommandHandler
    int handle(BeginRebuild command) {
        if (rebuilding) throw new DecisionRefused("rebuild-in-progress", "It is being rebuilt already.") {};
        rebuilding = true;
        return 2;
    }

    @CommandHandler
    void handle(ShowGeneration command) {
        live = command.generation();
    }

    @CommandHandler
    void handle(DropGeneration command) {
        if (command.generation() == live) throw new DecisionRefused("generation-live", "It is shown.") {};
        rebuilding = false;
    }

    @QueryHandler
    List<ReadModelOverview> answer(FindReadModels query) {
        var generations = new ArrayList<GenerationOverview>();
        generations.add(generation(1, live == 1 ? GenerationState.LIVE : GenerationState.STANDBY));
        if (rebuilding) generations.add(generation(2, live == 2 ? GenerationState.LIVE : GenerationState.BUILDING));
        return List.of(new ReadModelOverview("order-overview", List.copyOf(generations)));
    }

    private GenerationOverview generation(int number, GenerationState state) {
        var building = state == GenerationState.BUILDING;
        return new GenerationOverview(
                number,
                state,
                true,
                clock.instant(),
                null,
                60L,
                100,
                40,
                false,
                building ? 20.0 : null,
                building ? Duration.ofSeconds(2) : null,
                0);
    }
}

package nl.hostforge.app.oversight;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.readmodel.FindReadModels;
import nl.hostforge.messages.readmodel.ReadModelCommand.BeginRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.DropGeneration;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.ShowGeneration;
import nl.hostforge.messages.readmodel.ReadModelOverview;
import nl.hostforge.messages.readmodel.ReadModelOverview.GenerationOverview;
import nl.hostforge.messages.refusal.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rebuilding as an everyday act: begun, watched, shown, taken back, cleaned up. */
@HostForgeTest
class ReadModelsTest {
    private static final String NAME = "tld-price-list";

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Test
    void a_read_model_is_rebuilt_shown_taken_back_and_the_rest_dropped() {
        commands.sendAndWait(Packages.introduce("rebuilt-by-hand"));
        var live = live(NAME);
        commands.sendAndWait(new RequestRebuild(NAME)); // noted beside the price list itself, which has the same name
        int next = commands.sendAndWait(new BeginRebuild(NAME));
        assertThat(next).isEqualTo(live.number() + 1);
        eventually(() -> assertThat(generation(NAME, next))
                .returns(GenerationState.BUILDING, GenerationOverview::state)
                .returns(true, GenerationOverview::fits)
                .returns(true, GenerationOverview::caughtUp)
                .satisfies(caughtUp -> assertThat(caughtUp.eventsPerSecond()).isPositive()));
        refused(() -> commands.sendAndWait(new BeginRebuild(NAME)), "rebuild-in-progress");

        commands.sendAndWait(new ShowGeneration(NAME, next));
        assertThat(live(NAME).number()).isEqualTo(next);
        assertThat(generation(NAME, live.number()).state()).isEqualTo(GenerationState.STANDBY);
        commands.sendAndWait(new ShowGeneration(NAME, next)); // shown already
        refused(() -> commands.sendAndWait(new DropGeneration(NAME, next)), "generation-live");

        commands.sendAndWait(new ShowGeneration(NAME, live.number()));
        commands.sendAndWait(new DropGeneration(NAME, next));
        assertThat(model(NAME).generations())
                .extracting(GenerationOverview::number)
                .doesNotContain(next);
    }

    @Test
    void what_is_not_there_is_refused() {
        refused(() -> commands.sendAndWait(new BeginRebuild("no-such-thing")), "read-model-not-found");
        refused(() -> commands.sendAndWait(new ShowGeneration(NAME, 99)), "generation-not-found");
        refused(() -> commands.sendAndWait(new DropGeneration(NAME, 99)), "generation-not-found");
    }

    private static void refused(ThrowingCallable action, String code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refusal -> assertThat(refusal.<Refusal>getDetails()
                                        .orElseThrow()
                                        .code())
                                .isEqualTo(code));
    }

    private GenerationOverview live(String name) {
        return model(name).generations().stream()
                .filter(generation -> generation.state() == GenerationState.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private GenerationOverview generation(String name, int number) {
        return model(name).generations().stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private ReadModelOverview model(String name) {
        List<ReadModelOverview> all = queries.query(
                        new FindReadModels(), ResponseTypes.multipleInstancesOf(ReadModelOverview.class))
                .join();
        return all.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package nl.hostforge.command.readmodel;

import nl.hostforge.messages.readmodel.ReadModelCommand.RequestDropping;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestShowing;
import nl.hostforge.messages.readmodel.ReadModelEvent.DroppingRequested;
import nl.hostforge.messages.readmodel.ReadModelEvent.RebuildRequested;
import nl.hostforge.messages.readmodel.ReadModelEvent.ShowingRequested;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ReadModelRequestsTest {
    private static final String NAME = "order-overview";

    private final AggregateTestFixture<ReadModelRequests> requests =
            new AggregateTestFixture<>(ReadModelRequests.class);

    @Test
    void every_request_is_noted_also_when_it_was_made_before() {
        requests.givenNoPriorActivity().when(new RequestRebuild(NAME)).expectEvents(new RebuildRequested(NAME));
        requests.given(new RebuildRequested(NAME))
                .when(new RequestRebuild(NAME))
                .expectEvents(new RebuildRequested(NAME));
        requests.given(new RebuildRequested(NAME))
                .when(new RequestShowing(NAME, 2))
                .expectEvents(new ShowingRequested(NAME, 2));
        requests.given(new ShowingRequested(NAME, 2))
                .when(new RequestDropping(NAME, 1))
                .expectEvents(new DroppingRequested(NAME, 1));
    }
}

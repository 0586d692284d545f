package nl.hostforge.query.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderEvents;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class OrderRebuildTest {
    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    JdbcClient database;

    @Autowired
    Generations generations;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void a_rebuild_in_batches_gives_what_the_live_projection_gave() {
        for (var position = 1; position <= 40; position++) {
            var order = new OrderStory(vault, new CustomerId(Ids.next()), position);
            playback.happen(order.id, OrderEvents.oneOfEach(order).toArray());
        }
        var live = playback.contents("order-overview");
        playback.rebuild("order-overview", 500, playback.log());
        assertThat(playback.contents("order-overview")).isEqualTo(live);
    }

    @Test
    void a_batch_that_fails_leaves_nothing_and_can_be_run_again() {
        var order = new OrderStory(vault, new CustomerId(Ids.next()), 10001);
        var unknown = new OrderStory(vault, new CustomerId(Ids.next()), 10002);
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (var event : OrderEvents.oneOfEach(order)) batch.add(playback.append(order.id, event, Map.of()));
        var poison = playback.append(unknown.id, unknown.approved(), Map.of());
        var model = playback.model("order-overview");
        var live = generations.live("order-overview").orElseThrow();
        var withPoison = new ArrayList<>(batch);
        withPoison.add(poison);
        assertThatThrownBy(() -> playback.handle(model, live, withPoison)).isInstanceOf(RowMissing.class);
        assertThat(playback.contents("order-overview").values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
        batch.forEach(event -> playback.handle(model, live, List.of(event)));
        assertThat(model.shownVersion(order.id.toString())).hasValue(batch.size() - 1L);
    }
}

package nl.hostforge.query.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class CustomerRebuildTest {
    private static final String READ_MODEL = "customer-overview";

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    Generations generations;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void a_rebuild_in_batches_gives_what_the_live_projection_gave() {
        for (var number = 1; number <= 40; number++) {
            var customer = new CustomerStory(vault);
            var life = customer.oneOfEach();
            playback.happen(
                    customer.id, life.subList(0, number % (life.size() + 1)).toArray());
            var order = new OrderStory(vault, customer.id, number);
            playback.happen(order.id, order.created());
        }
        var live = playback.contents(READ_MODEL);
        playback.rebuild(READ_MODEL, 500, playback.log());
        assertThat(playback.contents(READ_MODEL)).isEqualTo(live);
    }

    @Test
    void a_batch_that_fails_leaves_nothing_and_can_be_run_again() {
        var customer = new CustomerStory(vault);
        var order = new OrderStory(vault, customer.id, 10001);
        var batch = new ArrayList<DomainEventMessage<?>>();
        batch.add(playback.append(order.id, order.created(), Map.of()));
        for (var event : customer.oneOfEach()) batch.add(playback.append(customer.id, event, Map.of()));
        var unknown = new CustomerStory(vault);
        var withPoison = new ArrayList<>(batch);
        withPoison.add(playback.append(unknown.id, unknown.approved(), Map.of()));
        var model = playback.model(READ_MODEL);
        var live = generations.live(READ_MODEL).orElseThrow();
        assertThatThrownBy(() -> playback.handle(model, live, withPoison)).isInstanceOf(RowMissing.class);
        assertThat(playback.contents(READ_MODEL).values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
        batch.forEach(event -> playback.handle(model, live, List.of(event)));
        assertThat(model.shownVersion(customer.id.toString())).hasValue(batch.size() - 2L);
        assertThat(playback.contents(READ_MODEL).get(CustomerReadModel.ORDER)).hasSize(1);
    }
}

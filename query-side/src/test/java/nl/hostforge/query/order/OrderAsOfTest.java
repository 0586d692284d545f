package nl.hostforge.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderQuery.FindOrderAsOf;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.readmodel.Moment;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class OrderAsOfTest {
    @Autowired
    OrderAsOf past;

    @Autowired
    OrderQueries today;

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    EventStore log;

    @Test
    void an_order_is_shown_with_its_steps_as_they_were() {
        playback.forgetEverything();
        var order = new OrderStory(vault, new CustomerId(Ids.next()), 17);
        playback.happen(
                order.id,
                order.created(),
                order.approved(),
                order.requested(OrderStory.SYNC, 1),
                order.started(OrderStory.SYNC, 1, 1),
                order.completed(OrderStory.SYNC, 1));
        playback.log().forEach(log::publish);
        assertThat(asOf(order, 0).orElseThrow())
                .returns(OrderStatus.PENDING, OrderDetails::status)
                .returns(List.of(), OrderDetails::steps);
        assertThat(asOf(order, 3).orElseThrow().status()).isEqualTo(OrderStatus.PROCESSING);
        assertThat(asOf(order, 3).orElseThrow().steps())
                .isNotEqualTo(asOf(order, 4).orElseThrow().steps());
        assertThat(asOf(order, 4)).isEqualTo(today.answer(new FindOrder(order.id)));
    }

    private Optional<OrderDetails> asOf(OrderStory order, long event) {
        return past.answer(new FindOrderAsOf(order.id, Moment.after(event)));
    }
}

package nl.hostforge.query.order;

import java.util.Optional;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderQuery.FindOrderAsOf;
import nl.hostforge.query.readmodel.Past;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what an order was like at a moment. */
@Component
class OrderAsOf {
    private final Past past;
    private final OrderReadModel model;
    private final OrderQueries today;

    OrderAsOf(Past past, OrderReadModel model, OrderQueries today) {
        this.past = past;
        this.model = model;
        this.today = today;
    }

    @QueryHandler
    Optional<OrderDetails> answer(FindOrderAsOf query) {
        var id = query.orderId();
        return past.asOf(model, id, query.moment(), () -> today.answer(new FindOrder(id)));
    }
}

package nl.hostforge.query.correspondence;

import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.order.OrderQuery.FindOrderCorrespondence;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Folds an order's stream and its customer's into what a mail needs; both are short. */
@Component
class OrderCorrespondences {
    private final EventStore log;

    OrderCorrespondences(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    OrderCorrespondence answer(FindOrderCorrespondence query) {
        var order = new CorrespondenceFold();
        take(query.orderId().toString(), order);
        take(order.customerId().toString(), order);
        return order.result();
    }

    private void take(String stream, CorrespondenceFold fold) {
        // from the first event, since a snapshot would hide those before it
        log.readEvents(stream, 0).asStream().map(DomainEventMessage::getPayload).forEach(fold::take);
    }
}

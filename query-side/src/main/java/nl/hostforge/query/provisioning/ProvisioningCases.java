package nl.hostforge.query.provisioning;

import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Folds an order's stream and its customer's into what a worker needs. Both are short, and reading them means that a
 * worker never acts on a read model that lags, and that transfer codes stand in no table.
 */
@Component
class ProvisioningCases {
    private final EventStore log;

    ProvisioningCases(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    ProvisioningCase answer(FindProvisioningCase query) {
        var order = new CaseFold();
        // from the first event, since a snapshot would hide those before it
        log.readEvents(query.orderId().toString(), 0)
                .asStream()
                .filter(event -> isAsked(query, event))
                .map(DomainEventMessage::getPayload)
                .forEach(order::take);
        log.readEvents(order.customerId().toString(), 0)
                .asStream()
                .filter(event -> isAsked(query, event))
                .map(DomainEventMessage::getPayload)
                .forEach(order::take);
        return order.result();
    }

    private static boolean isAsked(FindProvisioningCase query, DomainEventMessage<?> event) {
        return query.asOf() == null || !event.getTimestamp().isAfter(query.asOf());
    }
}

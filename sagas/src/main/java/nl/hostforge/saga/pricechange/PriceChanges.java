package nl.hostforge.saga.pricechange;

import java.util.List;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.pricechange.PriceChangeEvent.PriceChangeOrdered;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindConcernedSubscriptions;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscriptionPrice;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Tells each subscription that a price change concerns. A subscription knows which changes it heard of, so whatever
 * interrupts this, it may begin anew. What starts later was ordered at prices of its own.
 */
@Component
@ProcessingGroup(PriceChanges.PROCESSOR)
public class PriceChanges {
    /** Name of the event processor that tells them. */
    public static final String PROCESSOR = "price-changes";

    private static final int AT_ONCE = 200;

    private final QueryGateway queries;
    private final CommandGateway commands;

    PriceChanges(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(PriceChangeOrdered event) {
        SubscriptionId last = null;
        List<SubscriptionId> found;
        do {
            found = queries.query(
                            new FindConcernedSubscriptions(event.scope(), last, AT_ONCE),
                            ResponseTypes.multipleInstancesOf(SubscriptionId.class))
                    .join();
            found.forEach(subscription -> commands.sendAndWait(new AnnounceSubscriptionPrice(
                    subscription, event.priceChangeId(), event.effectiveOn(), event.price())));
            if (!found.isEmpty()) last = found.getLast();
        } while (found.size() == AT_ONCE);
    }
}

package nl.hostforge.messages.numberseries;

import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a series of numbers. */
public sealed interface NumberSeriesCommand {
    NumberSeriesId seriesId();

    /**
     * Gives an order its number; answers the {@link OrderNumber}. A repeat answers the same number, as long as the order
     * is among the last 1,000 that got one; after that it gets another, and a number goes unused.
     */
    record AllocateNumber(@TargetAggregateIdentifier NumberSeriesId seriesId, OrderId orderId)
            implements NumberSeriesCommand {}
}

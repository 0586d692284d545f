package nl.hostforge.messages.numberseries;

import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.serialization.Revision;

/** What can happen to a series of numbers. */
public sealed interface NumberSeriesEvent {
    NumberSeriesId seriesId();

    /**
     * An order got its number.
     *
     * @param position place in the series; the next number has the next position
     */
    @StoredAs("number-series.NumberAllocated")
    @Revision("1")
    record NumberAllocated(NumberSeriesId seriesId, OrderId orderId, long position, OrderNumber number)
            implements NumberSeriesEvent {}
}

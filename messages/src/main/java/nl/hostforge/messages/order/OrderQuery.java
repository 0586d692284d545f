package nl.hostforge.messages.order;

import java.time.Duration;
import java.time.Instant;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.readmodel.Moment;

/** What can be asked about orders. */
public sealed interface OrderQuery {
    /** One order: an {@code Optional<OrderDetails>}. */
    record FindOrder(OrderId orderId) implements OrderQuery {}

    /** One order as it was: an {@code Optional<OrderDetails>}, empty before it was placed. What was erased since is gone. */
    record FindOrderAsOf(OrderId orderId, Moment moment) implements OrderQuery {}

    /** One order by the number people call it by: an {@code Optional<OrderDetails>}. */
    record FindOrderByNumber(OrderNumber number) implements OrderQuery {}

    /**
     * One order, for who holds its secret: an {@code Optional<OrderDetails>}, empty if the secret is another's.
     *
     * @param trackingSecretHash hash of the secret, as in {@code OrderCreated}
     */
    record FindTrackedOrder(OrderNumber number, String trackingSecretHash) implements OrderQuery {}

    /**
     * One page of the list: a {@code Page<OrderOverview>}. Refused ({@code invalid-cursor}) if the cursor is not one that
     * a page of the same sort gave.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindOrders(OrderFilter filter, OrderSort sort, String cursor, int limit) implements OrderQuery {}

    /**
     * Who did what to an order: an {@code Optional<OrderTimeline>}.
     *
     * @param language of the sentences
     */
    record FindOrderTimeline(OrderId orderId, Language language) implements OrderQuery {}

    /**
     * What happened to an order after a moment, oldest first: a {@code List<TimelineEntry>}. It waits for something to
     * happen, so that whoever follows an order learns of it at once; the list is empty if nothing did in that time.
     *
     * @param afterSequence number within the order's stream of the last event that is known already; -1 for none
     * @param atMost how long to wait for the first
     */
    record AwaitOrderNews(OrderId orderId, Language language, long afterSequence, Duration atMost)
            implements OrderQuery {}

    /**
     * What a worker needs to carry out a step: a {@link ProvisioningCase}, read from the log.
     *
     * @param asOf leaves out what happened after; null for nothing
     */
    record FindProvisioningCase(OrderId orderId, Instant asOf) implements OrderQuery {
        public FindProvisioningCase(OrderId orderId) {
            this(orderId, null);
        }
    }

    /** What a mail about an order needs: an {@link OrderCorrespondence}, read from the log. */
    record FindOrderCorrespondence(OrderId orderId) implements OrderQuery {}
}

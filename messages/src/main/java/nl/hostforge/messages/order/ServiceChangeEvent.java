package nl.hostforge.messages.order;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * What can happen to a change of what an order delivered. The outside work of a change is done by steps of the order, of
 * which {@link ProvisioningEvent}s tell; {@code lineNumber} is the order line that is changed, null for the whole order.
 */
public sealed interface ServiceChangeEvent extends OrderEvent {
    CustomerId customerId();

    ServiceChangeId changeId();

    ServiceChangeKind kind();

    Integer lineNumber();

    /**
     * A delivered service is to be changed; its steps join the order's.
     *
     * @param steps the outside work; empty where the change needs none
     * @param line what the line is to be; null unless it gets another package. Quantity, unit price, discount and net
     *     amount stay those that were invoiced
     * @param years for how long a domain is renewed; null unless it is
     */
    @StoredAs("order.ServiceChangeRequested")
    @Revision("2")
    record ServiceChangeRequested(
            OrderId orderId,
            CustomerId customerId,
            ServiceChangeId changeId,
            ServiceChangeKind kind,
            Integer lineNumber,
            List<PlannedStep> steps,
            OrderLine line,
            Integer years)
            implements ServiceChangeEvent {}

    /**
     * The service is changed: every step of the change is finished, and not all were left out.
     *
     * @param line what the line is from now on; null unless it got another package
     */
    @StoredAs("order.ServiceChangeCompleted")
    @Revision("2")
    record ServiceChangeCompleted(
            OrderId orderId,
            CustomerId customerId,
            ServiceChangeId changeId,
            ServiceChangeKind kind,
            Integer lineNumber,
            OrderLine line)
            implements ServiceChangeEvent {}

    /** Staff left out all steps of the change: everything is as it was. */
    @StoredAs("order.ServiceChangeAbandoned")
    @Revision("1")
    record ServiceChangeAbandoned(
            OrderId orderId,
            CustomerId customerId,
            ServiceChangeId changeId,
            ServiceChangeKind kind,
            Integer lineNumber)
            implements ServiceChangeEvent {}
}

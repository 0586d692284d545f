package nl.hostforge.messages.order;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;

/**
 * An order as one row of a list.
 *
 * @param customerName company name, or first and last name, as ordered; null once erased
 * @param email as ordered; null once erased
 * @param attachedToExisting whether the e-mail address was known when the order was placed
 * @param needsAttention whether the order goes on only when staff does something: stalled or parked
 * @param stepsFinished how many steps of the plan are finished
 * @param stepsPlanned how many steps the plan has; 0 until approved
 * @param version number of the order's last event, for optimistic concurrency
 */
public record OrderOverview(
        OrderId id,
        OrderNumber number,
        OrderStatus status,
        CustomerId customerId,
        String customerName,
        String email,
        boolean attachedToExisting,
        List<DomainName> domains,
        Money gross,
        boolean needsAttention,
        int stepsFinished,
        int stepsPlanned,
        Instant createdAt,
        Instant changedAt,
        long version) {}

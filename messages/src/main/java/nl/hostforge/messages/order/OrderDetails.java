package nl.hostforge.messages.order;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.vat.VatDecision;

/**
 * All that is known of one order. Transfer codes are left out: who has one can take the domain.
 *
 * @param attachedToExisting whether the e-mail address was known when the order was placed
 * @param orderedBy what the visitor filled in; null once erased
 * @param vatNumber null once erased, or where there is none
 * @param note the visitor's words to us; null once erased, or where there are none
 * @param rejection what the customer was told; null unless rejected, or once erased
 * @param steps the plan and how far it is; empty until approved
 * @param compensations what is being, or was, undone
 * @param stalls why staff is needed; empty where they are not
 * @param parked whether the order waits since an event could not be handled
 * @param parkedError what went wrong then; null where nothing did
 * @param version number of the order's last event, for optimistic concurrency
 */
public record OrderDetails(
        OrderId id,
        OrderNumber number,
        OrderStatus status,
        CustomerId customerId,
        boolean attachedToExisting,
        ContactDetails orderedBy,
        String vatNumber,
        List<OrderLine> lines,
        VatDecision vat,
        OrderTotals totals,
        Language language,
        String note,
        String rejection,
        List<StepOverview> steps,
        List<CompensationOverview> compensations,
        List<StallCause> stalls,
        boolean parked,
        String parkedError,
        Instant createdAt,
        Instant changedAt,
        long version) {}

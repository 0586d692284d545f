package nl.hostforge.messages.disclosure;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;

/** What can be asked to answer an access request. What was erased is gone from all of it. */
public sealed interface DisclosureQuery {
    /**
     * What the log holds of a customer: an {@code Optional<HeldOfCustomer>}. Which orders are theirs comes from the
     * read model {@code customer-overview}: whoever has to be sure lets it catch up before.
     */
    record FindHeldOfCustomer(CustomerId customerId) implements DisclosureQuery {}

    /** What the log holds of one of their orders: an {@code Optional<HeldOfOrder>}. */
    record FindHeldOfOrder(CustomerId customerId, OrderId orderId) implements DisclosureQuery {}

    /**
     * What the log holds of what is theirs and no order: a list of {@link HeldStream}, the account first. Which are theirs
     * comes from the read models {@code subscriptions} and {@code invoice}.
     */
    record FindHeldStreams(CustomerId customerId) implements DisclosureQuery {}

    /** What is held beside the log: a {@link HeldBeside}. */
    record FindHeldBeside(CustomerId customerId, List<OrderId> orders) implements DisclosureQuery {}
}

package nl.hostforge.saga.erasure;

import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.erasure.ErasureQuery.FindObligations;
import nl.hostforge.messages.erasure.Obligation;
import nl.hostforge.messages.erasure.Obligations;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Cancels the orders of an erased customer. There should be none, since an erasure waits until all have ended; but one may
 * be placed, and even approved, in the moment between that look and the erasure. Whichever comes first in the log, one of
 * the two handlers finds the other: an order that is heard of asks the customer themselves, and an erasure that is heard
 * of asks for all orders before it.
 *
 * <p>Every command may be repeated, so events may come again, even all of them from the start of the log.
 */
@Component
@ProcessingGroup(OrdersOfErased.PROCESSOR)
public class OrdersOfErased {
    /** Name of the event processor that cancels them. */
    public static final String PROCESSOR = "orders-of-erased";

    private static final int AT_A_TIME = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Set<Obligation.Kind> IS_ORDER =
            Set.of(Obligation.Kind.ORDER_IN_PROGRESS, Obligation.Kind.LIVE_SERVICE);

    private final CommandGateway commands;
    private final QueryGateway queries;

    OrdersOfErased(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @EventHandler
    void on(OrderCreated event) {
        if (isErased(event.customerId())) cancel(event.orderId());
    }

    /** @throws SQLTransientException if it cannot be known now, so that the event comes again */
    @EventHandler
    void on(CustomerErased event) throws SQLTransientException {
        if (!queries.query(new AwaitCaughtUp("order-overview", PATIENCE), Boolean.class)
                .join()) throw new SQLTransientException("the orders are not all to be seen yet");
        ordersOf(event.customerId()).forEach(this::cancel);
    }

    private List<OrderId> ordersOf(CustomerId customer) {
        return queries.query(new FindObligations(customer, AT_A_TIME), Obligations.class).join().items().stream()
                .filter(obligation -> IS_ORDER.contains(obligation.kind()))
                .map(Obligation::orderId)
                .toList();
    }

    private boolean isErased(CustomerId customer) {
        try {
            commands.sendAndWait(new EnsureMayOrder(customer));
            return false;
        } catch (CommandExecutionException failure) {
            return codeOf(failure).equals("customer-erased"); // whoever else may not order is staff's affair
        } catch (AggregateNotFoundException nobody) {
            return false;
        }
    }

    private void cancel(OrderId order) {
        try {
            commands.sendAndWait(new CancelOrder(order, null));
        } catch (CommandExecutionException failure) {
            if (!codeOf(failure).equals("invalid-order-state")) throw failure; // it has ended, or is ending, meanwhile
        }
    }

    private static String codeOf(CommandExecutionException failure) {
        return failure.<Refusal>getDetails().orElseThrow(() -> failure).code();
    }
}

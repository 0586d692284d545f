package nl.hostforge.saga.erasure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.erasure.ErasureQuery.FindObligations;
import nl.hostforge.messages.erasure.Obligation;
import nl.hostforge.messages.erasure.Obligation.Kind;
import nl.hostforge.messages.erasure.Obligations;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

/** Whichever of an order and an erasure comes first in the log, the order ends. */
class OrdersOfErasedTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));

    private final CommandGateway commands = mock(CommandGateway.class);
    private final QueryGateway queries = mock(QueryGateway.class);
    private final OrdersOfErased orders = new OrdersOfErased(commands, queries);

    @Test
    void an_order_of_somebody_who_was_erased_before_is_cancelled() {
        answers("customer-erased");
        orders.on(created());
        verify(commands).sendAndWait(new CancelOrder(ORDER, null));
    }

    @Test
    void an_order_of_anybody_else_is_left_alone() {
        orders.on(created());
        for (var other : List.of("customer-suspended", "customer-not-approved")) {
            answers(other);
            orders.on(created());
        }
        verify(commands, never()).sendAndWait(any(CancelOrder.class));
    }

    @Test
    void an_erasure_cancels_the_orders_that_were_placed_at_the_last_moment() throws SQLTransientException {
        sees(true, obligation(Kind.ORDER_IN_PROGRESS, ORDER));
        orders.on(erased());
        verify(commands).sendAndWait(new CancelOrder(ORDER, null));
    }

    @Test
    void an_erasure_heard_again_finds_nothing_or_what_is_ending_and_goes_on() throws SQLTransientException {
        sees(true, obligation(Kind.ORDER_IN_PROGRESS, ORDER));
        refuse(new CancelOrder(ORDER, null), "invalid-order-state");
        orders.on(erased());
        sees(true);
        orders.on(erased());
    }

    @Test
    void an_invoice_is_the_bookkeepings_affair() throws SQLTransientException {
        sees(true, obligation(Kind.OPEN_INVOICE, ORDER), obligation(Kind.BALANCE, null));
        orders.on(erased());
        verifyNoInteractions(commands);
    }

    @Test
    void an_erasure_comes_again_while_the_orders_are_not_all_to_be_seen() {
        sees(false);
        assertThatThrownBy(() -> orders.on(erased())).isInstanceOf(SQLTransientException.class);
        verifyNoInteractions(commands);
    }

    private void answers(String code) {
        refuse(new EnsureMayOrder(CUSTOMER), code);
    }

    private void refuse(Object command, String code) {
        var refused = new CommandExecutionException(code, null, Refusal.of(code, "Not this one."));
        doThrow(refused).when(commands).sendAndWait(command);
    }

    private void sees(boolean all, Obligation... owed) {
        when(queries.query(any(AwaitCaughtUp.class), eq(Boolean.class)))
                .thenReturn(CompletableFuture.completedFuture(all));
        when(queries.query(any(FindObligations.class), eq(Obligations.class)))
                .thenReturn(CompletableFuture.completedFuture(new Obligations(List.of(owed), false)));
    }

    private static Obligation obligation(Kind kind, OrderId order) {
        return new Obligation(kind, order, new OrderNumber("HF-10001"), null, null, List.of(), "PENDING");
    }

    private static OrderCreated created() {
        return new OrderCreated(
                ORDER,
                new OrderNumber("HF-10001"),
                null,
                CUSTOMER,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CustomerErased erased() {
        return new CustomerErased(CUSTOMER, EmailClaimId.of("anna"));
    }
}

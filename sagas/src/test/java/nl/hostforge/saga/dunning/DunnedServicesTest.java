package nl.hostforge.saga.dunning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningQuery.FindLiftedSuspension;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderCommand;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderCommand.TerminateOrder;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

class DunnedServicesTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final DunnedOrder FIRST = order("first", "HF-10001");
    private static final DunnedOrder SECOND = order("second", "HF-10002");
    private static final List<DunningSuspension> SUSPENSIONS =
            DunningSuspension.of(CUSTOMER, 1, List.of(FIRST, SECOND));
    private static final DunningSuspensionDecided DECIDED = new DunningSuspensionDecided(
            CUSTOMER, 1, DAY, InvoiceId.ofRun(CUSTOMER, DAY), List.of(), Money.euro("12.10"), null, SUSPENSIONS);

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final DunnedServices services = new DunnedServices(queries, commands);

    @BeforeEach
    void begin() {
        lifted(null);
    }

    @Test
    void each_order_is_suspended_under_its_name() {
        stands(suspended());
        services.on(DECIDED);
        verify(commands).sendAndWait(suspend(SUSPENSIONS.getFirst()));
        verify(commands).sendAndWait(suspend(SUSPENSIONS.getLast()));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void what_was_paid_by_now_is_not_suspended_any_more() {
        stands(suspended().after(ended()));
        services.on(DECIDED);
        verifyNoInteractions(commands);
    }

    @Test
    void an_order_that_is_another_way_by_now_is_left_as_it_is_and_the_others_go_on() {
        stands(suspended());
        refuses(suspend(SUSPENSIONS.getFirst()), "invalid-order-state");
        services.on(DECIDED);
        verify(commands).sendAndWait(suspend(SUSPENSIONS.getLast()));
    }

    @Test
    void any_other_refusal_is_seen() {
        stands(suspended());
        refuses(suspend(SUSPENSIONS.getFirst()), "order-not-found");
        assertThatThrownBy(() -> services.on(DECIDED)).isInstanceOf(CommandExecutionException.class);
    }

    @Test
    void when_nothing_is_overdue_any_more_each_suspension_is_undone_under_its_name() {
        services.on(ended());
        verify(commands).sendAndWait(resume(SUSPENSIONS.getFirst()));
        verify(commands).sendAndWait(resume(SUSPENSIONS.getLast()));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void a_suspension_that_is_completed_after_the_payment_is_undone_then() {
        stands(suspended().after(ended()));
        lifted(SUSPENSIONS.getFirst());
        services.on(completed(FIRST, SUSPENSIONS.getFirst().changeId(), ServiceChangeKind.SUSPENSION));
        verify(commands).sendAndWait(resume(SUSPENSIONS.getFirst()));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void an_order_that_was_busy_is_suspended_when_its_change_is_over() {
        stands(suspended());
        var change = new ServiceChangeId(Ids.derived("test", "change"));
        services.on(completed(FIRST, change, ServiceChangeKind.PLAN_CHANGE));
        services.on(new ServiceChangeAbandoned(SECOND.orderId(), CUSTOMER, change, ServiceChangeKind.PLAN_CHANGE, 1));
        verify(commands).sendAndWait(suspend(SUSPENSIONS.getFirst()));
        verify(commands).sendAndWait(suspend(SUSPENSIONS.getLast()));
    }

    @Test
    void changes_of_who_is_not_dunned_are_no_news() {
        stands(DunningCase.none());
        services.on(completed(FIRST, new ServiceChangeId(Ids.derived("test", "change")), ServiceChangeKind.SUSPENSION));
        verifyNoInteractions(commands);
    }

    @Test
    void in_the_end_every_order_is_terminated() {
        services.on(new DunningTerminationDecided(
                CUSTOMER,
                1,
                DAY,
                InvoiceId.ofRun(CUSTOMER, DAY),
                List.of(),
                Money.euro("12.10"),
                List.of(FIRST, SECOND)));
        verify(commands).sendAndWait(new TerminateOrder(FIRST.orderId(), null));
        verify(commands).sendAndWait(new TerminateOrder(SECOND.orderId(), null));
    }

    private void stands(DunningCase dunning) {
        when(queries.query(new FindDunningCase(CUSTOMER), DunningCase.class))
                .thenReturn(CompletableFuture.completedFuture(dunning));
    }

    private void lifted(DunningSuspension suspension) {
        when(queries.query(
                        any(FindLiftedSuspension.class),
                        ArgumentMatchers.<ResponseType<Optional<DunningSuspension>>>any()))
                .thenReturn(CompletableFuture.completedFuture(Optional.ofNullable(suspension)));
    }

    private void refuses(OrderCommand command, String code) {
        when(commands.sendAndWait(eq(command)))
                .thenThrow(new CommandExecutionException("no", null, Refusal.of(code, "No.")));
    }

    private static DunningCase suspended() {
        return DunningCase.none().after(new DunningStarted(CUSTOMER, 1, DAY)).after(DECIDED);
    }

    private static DunningEnded ended() {
        return new DunningEnded(CUSTOMER, 1, DAY, SUSPENSIONS);
    }

    private static ServiceChangeCompleted completed(DunnedOrder order, ServiceChangeId change, ServiceChangeKind kind) {
        return new ServiceChangeCompleted(order.orderId(), CUSTOMER, change, kind, null, null);
    }

    private static SuspendOrder suspend(DunningSuspension suspension) {
        return new SuspendOrder(suspension.orderId(), null, suspension.changeId());
    }

    private static ResumeOrder resume(DunningSuspension suspension) {
        return new ResumeOrder(suspension.orderId(), null, suspension.changeId());
    }

    private static DunnedOrder order(String name, String number) {
        return new DunnedOrder(
                new OrderId(Ids.derived("test", name)),
                new OrderNumber(number),
                List.of(new DomainName(name + ".nl")),
                true);
    }
}

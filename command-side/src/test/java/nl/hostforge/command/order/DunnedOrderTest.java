package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.order.Orders.CUSTOMER;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.NUMBER;
import static nl.hostforge.command.order.Orders.active;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.cancellationRequested;
import static nl.hostforge.command.order.Orders.cancelled;
import static nl.hostforge.command.order.Orders.change;
import static nl.hostforge.command.order.Orders.changed;
import static nl.hostforge.command.order.Orders.changing;
import static nl.hostforge.command.order.Orders.completed;
import static nl.hostforge.command.order.Orders.processing;
import static nl.hostforge.command.order.Orders.requested;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderCommand.TerminateOrder;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

/** An order whose customer does not pay: suspended under a name, resumed if that is the suspension there is, ended. */
class DunnedOrderTest {
    private static final ServiceChangeId DUNNING = change("dunning");
    private static final StepId SUSPEND = StepId.of(StepKind.SUSPEND_HOSTING, 1, 1);
    private static final StepId RESUME = StepId.of(StepKind.RESUME_HOSTING, 1, 2);
    private static final StepId SUSPEND_AGAIN = StepId.of(StepKind.SUSPEND_HOSTING, 1, 3);
    private static final OrderSuspended SUSPENDED = new OrderSuspended(ID, NUMBER, CUSTOMER);
    private static final OrderResumed RESUMED = new OrderResumed(ID, NUMBER, CUSTOMER);

    @Test
    void a_suspension_with_a_name_is_made_under_it_and_once() {
        after((Object) active())
                .when(new SuspendOrder(ID, null, DUNNING))
                .expectEvents(
                        changing(DUNNING, ServiceChangeKind.SUSPENSION, null, null, null, SUSPEND),
                        requested(SUSPEND, 1));
        unchanged(after((Object) suspending(DUNNING)).when(new SuspendOrder(ID, null, DUNNING)));
        unchanged(after((Object) suspended(DUNNING)).when(new SuspendOrder(ID, null, DUNNING)));
    }

    @Test
    void what_staff_resumed_is_not_suspended_under_the_same_name_again() {
        unchanged(after(suspended(DUNNING), resumed()).when(new SuspendOrder(ID, null, DUNNING)));
    }

    @Test
    void what_staff_suspended_is_not_suspended_for_anything_else() {
        refused(after((Object) suspended(change(1))).when(new SuspendOrder(ID, null, DUNNING)), "invalid-order-state");
    }

    @Test
    void a_suspension_is_undone_under_its_name() {
        after((Object) suspended(DUNNING))
                .when(new ResumeOrder(ID, null, DUNNING))
                .expectEvents(
                        changing(change(2), ServiceChangeKind.RESUMPTION, null, null, null, RESUME),
                        requested(RESUME, 1));
    }

    @Test
    void one_of_staff_stays_whatever_else_is_undone() {
        unchanged(after((Object) suspended(change(1))).when(new ResumeOrder(ID, null, DUNNING)));
        unchanged(after(
                        suspended(DUNNING),
                        resumed(),
                        changing(change(3), ServiceChangeKind.SUSPENSION, null, null, null, SUSPEND_AGAIN),
                        requested(SUSPEND_AGAIN, 1),
                        completed(SUSPEND_AGAIN, 1),
                        changed(change(3), ServiceChangeKind.SUSPENSION, null, null),
                        SUSPENDED)
                .when(new ResumeOrder(ID, null, DUNNING)));
    }

    @Test
    void one_that_is_not_there_yet_or_no_more_is_not_undone() {
        unchanged(after((Object) active()).when(new ResumeOrder(ID, null, DUNNING)));
        unchanged(after((Object) suspending(DUNNING)).when(new ResumeOrder(ID, null, DUNNING)));
        unchanged(after(suspended(DUNNING), resumed()).when(new ResumeOrder(ID, null, DUNNING)));
        unchanged(after(suspended(DUNNING), cancellationRequested()).when(new ResumeOrder(ID, null, DUNNING)));
    }

    @Test
    void who_is_terminated_loses_what_was_delivered_and_owes_what_was_invoiced() {
        after((Object) suspended(DUNNING))
                .when(new TerminateOrder(ID, null))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.equalTo(cancellationRequested()),
                        undoing(CompensationKind.RELEASE_DOMAIN),
                        undoing(CompensationKind.REMOVE_HOSTING),
                        Matchers.andNoMore())));
    }

    @Test
    void an_order_is_terminated_once() {
        unchanged(after(active(), cancellationRequested()).when(new TerminateOrder(ID, null)));
        unchanged(after(active(), cancellationRequested(), cancelled()).when(new TerminateOrder(ID, null)));
    }

    @Test
    void what_was_not_delivered_yet_is_not_terminated() {
        refused(after((Object) processing()).when(new TerminateOrder(ID, null)), "invalid-order-state");
    }

    private static CustomTypeSafeMatcher<Object> undoing(CompensationKind kind) {
        return new CustomTypeSafeMatcher<>("undoing " + kind) {
            @Override
            protected boolean matchesSafely(Object event) {
                var payload = event instanceof EventMessage<?> message ? message.getPayload() : event;
                return payload instanceof CompensationRequested requested && requested.kind() == kind;
            }
        };
    }

    private static Object[] suspending(ServiceChangeId id) {
        return and(
                active(), changing(id, ServiceChangeKind.SUSPENSION, null, null, null, SUSPEND), requested(SUSPEND, 1));
    }

    private static Object[] suspended(ServiceChangeId id) {
        return and(
                suspending(id),
                completed(SUSPEND, 1),
                changed(id, ServiceChangeKind.SUSPENSION, null, null),
                SUSPENDED);
    }

    private static Object[] resumed() {
        return List.of(
                        changing(change(2), ServiceChangeKind.RESUMPTION, null, null, null, RESUME),
                        requested(RESUME, 1),
                        completed(RESUME, 1),
                        changed(change(2), ServiceChangeKind.RESUMPTION, null, null),
                        RESUMED)
                .toArray();
    }

    private static Object[] and(Object[] before, Object... more) {
        return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray();
    }
}

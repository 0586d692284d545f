package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.order.Orders.CUSTOMER;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.NUMBER;
import static nl.hostforge.command.order.Orders.active;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.change;
import static nl.hostforge.command.order.Orders.changePlan;
import static nl.hostforge.command.order.Orders.changed;
import static nl.hostforge.command.order.Orders.complete;
import static nl.hostforge.command.order.Orders.completed;
import static nl.hostforge.command.order.Orders.processing;
import static nl.hostforge.command.order.Orders.requested;

import java.util.Arrays;
import java.util.List;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ServiceChangeCommand.RemoveHosting;
import nl.hostforge.messages.order.ServiceChangeCommand.ReviveHosting;
import nl.hostforge.messages.order.ServiceChangeCommand.ShutHostingDown;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.junit.jupiter.api.Test;

/** An active order of hosting (line 1) and a domain (line 2), whose hosting nobody pays for any more. */
class EndedHostingTest {
    private static final StepId OFF = StepId.of(StepKind.SUSPEND_HOSTING, 1, 1);
    private static final StepId ON = StepId.of(StepKind.RESUME_HOSTING, 1, 2);
    private static final StepId GONE = StepId.of(StepKind.DELETE_HOSTING, 1, 2);

    @Test
    void one_line_goes_off_line_and_the_order_stays_active() {
        after(active())
                .when(shutDown("off"))
                .expectEvents(asked("off", ServiceChangeKind.SHUTDOWN, OFF), requested(OFF, 1));
        after(active(), asked("off", ServiceChangeKind.SHUTDOWN, OFF), requested(OFF, 1))
                .when(complete(OFF, 1))
                .expectEvents(completed(OFF, 1), changed(change("off"), ServiceChangeKind.SHUTDOWN, 1, null));
    }

    @Test
    void a_line_that_was_shut_down_comes_on_line_again() {
        after(off()).when(revive("on")).expectEvents(asked("on", ServiceChangeKind.REVIVAL, ON), requested(ON, 1));
    }

    @Test
    void one_that_was_not_shut_down_or_whose_order_is_suspended_needs_nothing_at_the_panel() {
        after(active())
                .when(revive("on"))
                .expectEvents(
                        asked("on", ServiceChangeKind.REVIVAL),
                        changed(change("on"), ServiceChangeKind.REVIVAL, 1, null));
        after(off(), new OrderSuspended(ID, NUMBER, CUSTOMER))
                .when(revive("on"))
                .expectEvents(
                        asked("on", ServiceChangeKind.REVIVAL),
                        changed(change("on"), ServiceChangeKind.REVIVAL, 1, null));
    }

    @Test
    void resuming_the_order_leaves_what_nobody_pays_for_off_line() {
        after(off(), new OrderSuspended(ID, NUMBER, CUSTOMER))
                .when(new ResumeOrder(ID, null))
                .expectEvents(
                        new ServiceChangeRequested(
                                ID,
                                CUSTOMER,
                                Orders.change(2),
                                ServiceChangeKind.RESUMPTION,
                                null,
                                List.of(),
                                null,
                                null),
                        changed(Orders.change(2), ServiceChangeKind.RESUMPTION, null, null),
                        new OrderResumed(ID, NUMBER, CUSTOMER));
    }

    @Test
    void it_is_removed_for_good_and_nothing_is_changed_of_it_any_more() {
        after(off())
                .when(remove("gone"))
                .expectEvents(asked("gone", ServiceChangeKind.REMOVAL, GONE), requested(GONE, 1));
        var removed = flat(
                off(),
                asked("gone", ServiceChangeKind.REMOVAL, GONE),
                requested(GONE, 1),
                completed(GONE, 1),
                changed(change("gone"), ServiceChangeKind.REMOVAL, 1, null));
        refused(after(removed).when(changePlan("larger", "Web L")), "line-not-changeable");
        refused(after(removed).when(revive("on")), "line-not-changeable");
    }

    @Test
    void a_repeat_changes_nothing() {
        unchanged(after(off()).when(shutDown("off")));
        unchanged(after(off(), asked("gone", ServiceChangeKind.REMOVAL, GONE), requested(GONE, 1))
                .when(remove("gone")));
    }

    @Test
    void only_hosting_of_a_delivered_order_goes_off_line_and_one_change_at_a_time() {
        refused(after(active()).when(new ShutHostingDown(ID, null, change("off"), 2)), "line-not-changeable");
        refused(after(processing()).when(shutDown("off")), "invalid-order-state");
        refused(
                after(active(), asked("off", ServiceChangeKind.SHUTDOWN, OFF), requested(OFF, 1))
                        .when(remove("gone")),
                "change-in-progress");
    }

    private static Object[] off() {
        return flat(
                active(),
                asked("off", ServiceChangeKind.SHUTDOWN, OFF),
                requested(OFF, 1),
                completed(OFF, 1),
                changed(change("off"), ServiceChangeKind.SHUTDOWN, 1, null));
    }

    private static Object[] flat(Object[] first, Object... more) {
        var all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static ShutHostingDown shutDown(String key) {
        return new ShutHostingDown(ID, null, change(key), 1);
    }

    private static ReviveHosting revive(String key) {
        return new ReviveHosting(ID, null, change(key), 1);
    }

    private static RemoveHosting remove(String key) {
        return new RemoveHosting(ID, null, change(key), 1);
    }

    private static ServiceChangeRequested asked(String key, ServiceChangeKind kind, StepId... steps) {
        return new ServiceChangeRequested(
                ID,
                CUSTOMER,
                change(key),
                kind,
                1,
                Arrays.stream(steps)
                        .map(step -> new PlannedStep(step, step.kind(), 1, List.of()))
                        .toList(),
                null,
                null);
    }
}

package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.order.Orders.HOSTING;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.SYNC;
import static nl.hostforge.command.order.Orders.active;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.completed;
import static nl.hostforge.command.order.Orders.processing;
import static nl.hostforge.command.order.Orders.requested;

import java.util.Map;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.RepeatProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import org.junit.jupiter.api.Test;

class RepeatingAStepTest {
    private static final String GONE = completed(HOSTING, 1).providerReference();

    @Test
    void what_is_gone_is_made_again_in_a_new_round() {
        after((Object) active()).when(new RepeatProvisioningStep(ID, GONE)).expectEvents(requested(HOSTING, 2));
    }

    @Test
    void asking_twice_is_asking_once() {
        unchanged(after(active(), requested(HOSTING, 2)).when(new RepeatProvisioningStep(ID, GONE)));
    }

    @Test
    void what_was_made_meanwhile_is_not_made_again() {
        unchanged(after(active(), requested(HOSTING, 2), made("guid-2")).when(new RepeatProvisioningStep(ID, GONE)));
        unchanged(after((Object) active()).when(new RepeatProvisioningStep(ID, "nobody's")));
    }

    @Test
    void the_order_stays_active_once_it_is_made() {
        after(active(), requested(HOSTING, 2))
                .when(new CompleteProvisioningStep(ID, HOSTING, 2, "guid-2", Map.of()))
                .expectEvents(made("guid-2"));
    }

    @Test
    void an_order_that_is_not_active_asks_for_its_steps_itself() {
        refused(
                after((Object) processing(SYNC, HOSTING)).when(new RepeatProvisioningStep(ID, GONE)),
                "invalid-order-state");
    }

    private static ProvisioningStepCompleted made(String guid) {
        var first = completed(HOSTING, 2);
        return new ProvisioningStepCompleted(
                first.orderId(),
                first.customerId(),
                first.stepId(),
                first.kind(),
                first.lineNumber(),
                2,
                guid,
                Map.of());
    }
}

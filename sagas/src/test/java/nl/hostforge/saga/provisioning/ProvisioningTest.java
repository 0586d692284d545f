package nl.hostforge.saga.provisioning;

import static nl.hostforge.messages.order.StepKind.CREATE_INVOICE;
import static nl.hostforge.messages.order.StepKind.PROVISION_HOSTING;
import static nl.hostforge.messages.order.StepKind.SYNC_CUSTOMER;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ProvisioningCommand.RequestProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningUnparked;
import nl.hostforge.messages.order.StepId;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class ProvisioningTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final OrderNumber NUMBER = OrderNumber.of(10001);
    private static final StepId SYNC = StepId.of(SYNC_CUSTOMER);
    private static final StepId HOSTING = StepId.of(PROVISION_HOSTING, 1);
    private static final StepId INVOICE = StepId.of(CREATE_INVOICE);

    private final SagaTestFixture<Provisioning> saga = new SagaTestFixture<>(Provisioning.class);

    @Test
    void approval_asks_for_the_first_step_only() {
        saga.givenNoPriorActivity()
                .whenPublishingA(approved())
                .expectActiveSagas(1)
                .expectDispatchedCommands(new RequestProvisioningStep(ORDER, SYNC));
    }

    @Test
    void a_finished_step_opens_all_that_waited_for_it_side_by_side() {
        saga.givenAPublished(approved())
                .whenPublishingA(completed(SYNC))
                .expectDispatchedCommands(
                        new RequestProvisioningStep(ORDER, HOSTING), new RequestProvisioningStep(ORDER, INVOICE));
    }

    @Test
    void a_step_that_is_told_to_be_finished_twice_opens_nothing_twice() {
        saga.givenAPublished(approved())
                .andThenAPublished(completed(SYNC))
                .whenPublishingA(completed(SYNC))
                .expectNoDispatchedCommands();
    }

    @Test
    void done_by_hand_and_left_out_count_as_finished() {
        saga.givenAPublished(approved())
                .whenPublishingA(
                        new ProvisioningStepCompletedByHand(ORDER, CUSTOMER, SYNC, SYNC_CUSTOMER, null, "by hand"))
                .expectDispatchedCommands(
                        new RequestProvisioningStep(ORDER, HOSTING), new RequestProvisioningStep(ORDER, INVOICE));
        new SagaTestFixture<>(Provisioning.class)
                .givenAPublished(approved())
                .whenPublishingA(new ProvisioningStepSkipped(ORDER, CUSTOMER, SYNC, SYNC_CUSTOMER, null))
                .expectDispatchedCommands(
                        new RequestProvisioningStep(ORDER, HOSTING), new RequestProvisioningStep(ORDER, INVOICE));
    }

    @Test
    void after_parking_it_asks_again_for_whatever_is_open() {
        saga.givenAPublished(approved())
                .whenPublishingA(new ProvisioningUnparked(ORDER, CUSTOMER, List.of(SYNC, INVOICE)))
                .expectDispatchedCommands(new RequestProvisioningStep(ORDER, HOSTING));
    }

    @Test
    void it_ends_when_the_order_is_active() {
        saga.givenAPublished(approved())
                .whenPublishingA(new OrderActivated(ORDER, NUMBER, CUSTOMER, List.of()))
                .expectActiveSagas(0);
    }

    @Test
    void once_cancellation_is_asked_it_asks_for_nothing_more() {
        saga.givenAPublished(approved())
                .whenPublishingA(new OrderCancellationRequested(ORDER, NUMBER, CUSTOMER))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    private static OrderApproved approved() {
        return new OrderApproved(
                ORDER,
                NUMBER,
                CUSTOMER,
                List.of(
                        new PlannedStep(SYNC, SYNC_CUSTOMER, null, List.of()),
                        new PlannedStep(HOSTING, PROVISION_HOSTING, 1, List.of(SYNC)),
                        new PlannedStep(INVOICE, CREATE_INVOICE, null, List.of(SYNC))),
                DnsAuthority.PLESK,
                InvoiceMoment.ON_APPROVAL);
    }

    private static ProvisioningStepCompleted completed(StepId step) {
        return new ProvisioningStepCompleted(ORDER, CUSTOMER, step, SYNC_CUSTOMER, null, 1, "ref", Map.of());
    }
}

package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.order.Orders.CUSTOMER;
import static nl.hostforge.command.order.Orders.DNS;
import static nl.hostforge.command.order.Orders.DOMAIN;
import static nl.hostforge.command.order.Orders.HOSTING;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.INVOICE;
import static nl.hostforge.command.order.Orders.SYNC;
import static nl.hostforge.command.order.Orders.activated;
import static nl.hostforge.command.order.Orders.active;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.cancelled;
import static nl.hostforge.command.order.Orders.completedByHand;
import static nl.hostforge.command.order.Orders.created;
import static nl.hostforge.command.order.Orders.failed;
import static nl.hostforge.command.order.Orders.failedForGood;
import static nl.hostforge.command.order.Orders.fee;
import static nl.hostforge.command.order.Orders.hosting;
import static nl.hostforge.command.order.Orders.lines;
import static nl.hostforge.command.order.Orders.processing;
import static nl.hostforge.command.order.Orders.provisioned;
import static nl.hostforge.command.order.Orders.requested;
import static nl.hostforge.command.order.Orders.retried;
import static nl.hostforge.command.order.Orders.sealed;
import static nl.hostforge.command.order.Orders.skipped;
import static nl.hostforge.command.order.Orders.stalled;
import static nl.hostforge.command.order.Orders.started;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStepByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CorrectProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ParkProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.ResumeProvisioning;
import nl.hostforge.messages.order.ProvisioningCommand.RetryProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.SkipProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningParked;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCorrected;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningUnparked;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepairingProvisioningTest {

    @Nested
    class Retrying {
        @Test
        void a_step_that_failed_for_good_is_tried_again_in_a_new_round() {
            after(failedDomain())
                    .when(new RetryProvisioningStep(ID, null, DOMAIN))
                    .expectEvents(retried(DOMAIN, 2), requested(DOMAIN, 2));
        }

        @Test
        void a_step_that_did_not_fail_for_good_is_not_retried() {
            refused(
                    after(failedDomain(), retried(DOMAIN, 2), requested(DOMAIN, 2))
                            .when(new RetryProvisioningStep(ID, null, DOMAIN)),
                    "invalid-step-state");
            refused(
                    after(processing(SYNC), requested(DOMAIN, 1), failed(DOMAIN, 1, 1))
                            .when(new RetryProvisioningStep(ID, null, DOMAIN)),
                    "invalid-step-state");
            refused(
                    after((Object) processing(SYNC)).when(new RetryProvisioningStep(ID, null, SYNC)),
                    "invalid-step-state");
        }

        @Test
        void only_an_order_in_progress_is_repaired() {
            refused(after((Object) active()).when(new RetryProvisioningStep(ID, null, DOMAIN)), "invalid-order-state");
        }

        @Test
        void a_retry_based_on_an_old_version_is_refused() {
            after(failedDomain())
                    .when(new RetryProvisioningStep(ID, 1L, DOMAIN))
                    .expectNoEvents()
                    .expectException(ConflictingAggregateVersionException.class);
        }
    }

    @Nested
    class Correcting {
        private final Personal<Map<String, String>> corrections = sealed(Map.of("nameServers", "ns1.example.net"));

        @Test
        void corrected_data_is_recorded_and_the_step_is_tried_again() {
            after(failedDomain())
                    .when(new CorrectProvisioningStep(ID, null, DOMAIN, corrections))
                    .expectEvents(
                            new ProvisioningStepCorrected(
                                    ID, CUSTOMER, DOMAIN, StepKind.REGISTER_DOMAIN, 2, corrections),
                            retried(DOMAIN, 2),
                            requested(DOMAIN, 2));
        }

        @Test
        void a_step_that_did_not_fail_for_good_is_not_corrected() {
            refused(
                    after(processing(SYNC), requested(DOMAIN, 1), started(DOMAIN, 1, 1))
                            .when(new CorrectProvisioningStep(ID, null, DOMAIN, corrections)),
                    "invalid-step-state");
        }
    }

    @Nested
    class DoingByHand {
        @Test
        void staff_gives_the_reference_of_what_they_did() {
            after(failedDomain())
                    .when(new CompleteProvisioningStepByHand(ID, null, DOMAIN, "4711"))
                    .expectEvents(completedByHand(DOMAIN, "4711"));
        }

        @Test
        void the_same_twice_is_news_once_and_another_reference_is_refused() {
            unchanged(after(failedDomain(), completedByHand(DOMAIN, "4711"))
                    .when(new CompleteProvisioningStepByHand(ID, null, DOMAIN, "4711")));
            refused(
                    after(failedDomain(), completedByHand(DOMAIN, "4711"))
                            .when(new CompleteProvisioningStepByHand(ID, null, DOMAIN, "4712")),
                    "invalid-step-state");
        }

        @Test
        void what_the_provider_did_cannot_be_done_by_hand() {
            refused(
                    after((Object) processing(SYNC)).when(new CompleteProvisioningStepByHand(ID, null, SYNC, "4711")),
                    "invalid-step-state");
        }

        @Test
        void as_the_last_step_it_makes_the_order_active() {
            after(processing(SYNC, HOSTING, DOMAIN, DNS), requested(INVOICE, 1), failedForGood(INVOICE, 1, 3))
                    .when(new CompleteProvisioningStepByHand(ID, null, INVOICE, "4711"))
                    .expectEvents(completedByHand(INVOICE, "4711"), provisioned(), activated(lines()));
        }
    }

    @Nested
    class LeavingOut {
        @Test
        void a_step_is_left_out_once() {
            after(failedDomain())
                    .when(new SkipProvisioningStep(ID, null, DOMAIN))
                    .expectEvents(skipped(DOMAIN));
            unchanged(after(failedDomain(), skipped(DOMAIN)).when(new SkipProvisioningStep(ID, null, DOMAIN)));
        }

        @Test
        void a_step_can_be_left_out_before_its_turn() {
            after((Object) processing())
                    .when(new SkipProvisioningStep(ID, null, DNS))
                    .expectEvents(skipped(DNS));
        }

        @Test
        void what_is_done_cannot_be_left_out() {
            refused(
                    after((Object) processing(SYNC)).when(new SkipProvisioningStep(ID, null, SYNC)),
                    "invalid-step-state");
        }

        @Test
        void the_order_becomes_active_without_the_line_that_was_left_out() {
            after(processing(SYNC, HOSTING, INVOICE), skipped(DNS), requested(DOMAIN, 1), failedForGood(DOMAIN, 1, 3))
                    .when(new SkipProvisioningStep(ID, null, DOMAIN))
                    .expectEvents(skipped(DOMAIN), provisioned(), activated(List.of(hosting(1, "example.nl"), fee(3))));
        }

        @Test
        void a_domain_without_its_dns_step_is_delivered_all_the_same() {
            after(processing(SYNC, HOSTING, DOMAIN, INVOICE))
                    .when(new SkipProvisioningStep(ID, null, DNS))
                    .expectEvents(skipped(DNS), provisioned(), activated(lines()));
        }

        @Test
        void nothing_is_left_out_of_an_active_order() {
            refused(after((Object) active()).when(new SkipProvisioningStep(ID, null, DNS)), "invalid-order-state");
        }
    }

    @Nested
    class Parking {
        private final ProvisioningParked parked = new ProvisioningParked(ID, CUSTOMER, "event-1", "NullPointer");
        private final ProvisioningUnparked unparked = new ProvisioningUnparked(ID, CUSTOMER, List.of(SYNC));

        @Test
        void an_event_that_the_saga_cannot_handle_parks_the_order_once() {
            after((Object) processing(SYNC)).when(park("event-1")).expectEvents(parked);
            unchanged(after(processing(SYNC), parked).when(park("event-1")));
        }

        @Test
        void another_event_that_cannot_be_handled_is_news() {
            after(processing(SYNC), parked)
                    .when(park("event-2"))
                    .expectEvents(new ProvisioningParked(ID, CUSTOMER, "event-2", "NullPointer"));
        }

        @Test
        void a_cancelled_order_waits_for_nothing() {
            unchanged(after(created(), cancelled()).when(park("event-1")));
        }

        @Test
        void staff_lets_it_go_on_and_the_saga_is_told_how_far_it_is() {
            after(processing(SYNC), parked)
                    .when(new ResumeProvisioning(ID, null))
                    .expectEvents(unparked);
        }

        @Test
        void what_is_not_parked_needs_no_resuming() {
            unchanged(after((Object) processing(SYNC)).when(new ResumeProvisioning(ID, null)));
            unchanged(after(processing(SYNC), parked, unparked).when(new ResumeProvisioning(ID, null)));
        }

        @Test
        void the_same_event_may_park_it_again_afterwards() {
            after(processing(SYNC), parked, unparked).when(park("event-1")).expectEvents(parked);
        }

        private static ParkProvisioning park(String event) {
            return new ParkProvisioning(ID, event, "NullPointer");
        }
    }

    private static Object[] failedDomain() {
        var events = new ArrayList<>(List.of(processing(SYNC)));
        events.addAll(List.of(requested(DOMAIN, 1), failedForGood(DOMAIN, 1, 3), stalled(DOMAIN)));
        return events.toArray();
    }
}

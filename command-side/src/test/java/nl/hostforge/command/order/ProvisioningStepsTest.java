package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.order.Orders.CUSTOMER;
import static nl.hostforge.command.order.Orders.DNS;
import static nl.hostforge.command.order.Orders.DOMAIN;
import static nl.hostforge.command.order.Orders.HOSTING;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.INVOICE;
import static nl.hostforge.command.order.Orders.NOON;
import static nl.hostforge.command.order.Orders.SYNC;
import static nl.hostforge.command.order.Orders.activated;
import static nl.hostforge.command.order.Orders.active;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.cancellationRequested;
import static nl.hostforge.command.order.Orders.complete;
import static nl.hostforge.command.order.Orders.completed;
import static nl.hostforge.command.order.Orders.created;
import static nl.hostforge.command.order.Orders.fail;
import static nl.hostforge.command.order.Orders.failForGood;
import static nl.hostforge.command.order.Orders.failed;
import static nl.hostforge.command.order.Orders.failedForGood;
import static nl.hostforge.command.order.Orders.fee;
import static nl.hostforge.command.order.Orders.hosting;
import static nl.hostforge.command.order.Orders.lines;
import static nl.hostforge.command.order.Orders.processing;
import static nl.hostforge.command.order.Orders.provisioned;
import static nl.hostforge.command.order.Orders.requested;
import static nl.hostforge.command.order.Orders.retried;
import static nl.hostforge.command.order.Orders.skipped;
import static nl.hostforge.command.order.Orders.stalled;
import static nl.hostforge.command.order.Orders.started;
import static nl.hostforge.command.order.Orders.transfer;

import java.time.Duration;
import java.util.List;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningCommand.ReportOverdueStep;
import nl.hostforge.messages.order.ProvisioningCommand.RequestProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepPermission;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProvisioningStepsTest {

    @Nested
    class Requesting {
        @Test
        void a_step_whose_turn_it_is_goes_to_the_worker_with_a_deadline() {
            after((Object) processing()).when(request(SYNC)).expectEvents(requested(SYNC, 1));
            after((Object) processing(SYNC)).when(request(HOSTING)).expectEvents(requested(HOSTING, 1));
        }

        @Test
        void a_transfer_gets_the_days_that_registrars_take() {
            var lines = List.of(transfer(1, "example.nl"));
            var step = StepId.of(StepKind.TRANSFER_DOMAIN, 1);
            after(
                            created(),
                            new OrderCorrected(
                                    ID,
                                    CUSTOMER,
                                    lines,
                                    Orders.DUTCH_VAT,
                                    OrderTotals.of(lines, Orders.DUTCH_VAT),
                                    List.of(),
                                    List.of()),
                            new OrderApproved(
                                    ID,
                                    Orders.NUMBER,
                                    CUSTOMER,
                                    ProvisioningPlan.of(lines, Orders.SETTINGS),
                                    DnsAuthority.PLESK,
                                    InvoiceMoment.ON_APPROVAL),
                            requested(SYNC, 1),
                            completed(SYNC, 1))
                    .when(request(step))
                    .expectEvents(new ProvisioningStepRequested(
                            ID, CUSTOMER, step, StepKind.TRANSFER_DOMAIN, 1, 1, NOON.plus(Duration.ofDays(10))));
        }

        @Test
        void a_step_is_requested_once_however_far_it_is() {
            unchanged(after(processing(), requested(SYNC, 1)).when(request(SYNC)));
            unchanged(
                    after(processing(), requested(SYNC, 1), started(SYNC, 1, 1)).when(request(SYNC)));
            unchanged(after(processing(), requested(SYNC, 1), failedForGood(SYNC, 1, 1))
                    .when(request(SYNC)));
            unchanged(after(processing(), skipped(SYNC)).when(request(SYNC)));
            unchanged(after((Object) processing(SYNC)).when(request(SYNC)));
        }

        @Test
        void a_step_waits_for_those_before_it() {
            refused(after((Object) processing()).when(request(HOSTING)), "step-not-ready");
            refused(after((Object) processing(SYNC, DOMAIN)).when(request(DNS)), "step-not-ready");
            after((Object) processing(SYNC, DOMAIN, HOSTING)).when(request(DNS)).expectEvents(requested(DNS, 1));
        }

        @Test
        void a_step_that_staff_left_out_or_did_by_hand_holds_up_no_other() {
            after(processing(SYNC), skipped(DOMAIN), Orders.completedByHand(HOSTING, "4711"))
                    .when(request(DNS))
                    .expectEvents(requested(DNS, 1));
        }

        @Test
        void nothing_is_requested_for_an_order_that_is_being_cancelled() {
            unchanged(after(processing(SYNC), cancellationRequested()).when(request(HOSTING)));
        }

        @Test
        void a_step_that_is_not_in_the_plan_is_refused() {
            refused(after(created()).when(request(SYNC)), "unknown-step");
            refused(after((Object) processing()).when(request(StepId.of(StepKind.REGISTER_DOMAIN, 9))), "unknown-step");
        }
    }

    @Nested
    class Starting {
        @Test
        void the_worker_may_go_ahead_with_a_requested_step() {
            after(processing(), requested(SYNC, 1))
                    .when(start(SYNC, 1, 1))
                    .expectEvents(started(SYNC, 1, 1))
                    .expectResultMessagePayload(StepPermission.PROCEED);
        }

        @Test
        void a_worker_that_was_killed_may_start_the_same_attempt_again() {
            after(processing(), requested(SYNC, 1), started(SYNC, 1, 1))
                    .when(start(SYNC, 1, 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(StepPermission.PROCEED);
        }

        @Test
        void the_next_attempt_follows_a_failed_one() {
            after(processing(), requested(SYNC, 1), started(SYNC, 1, 1), failed(SYNC, 1, 1))
                    .when(start(SYNC, 1, 2))
                    .expectEvents(started(SYNC, 1, 2))
                    .expectResultMessagePayload(StepPermission.PROCEED);
        }

        @Test
        void a_job_that_does_not_know_that_its_attempt_failed_goes_on_with_the_next() {
            var failed = after(processing(), requested(SYNC, 1), started(SYNC, 1, 1), failed(SYNC, 1, 1));
            failed.when(start(SYNC, 1, 1)).expectNoEvents().expectResultMessagePayload(StepPermission.NEXT_ATTEMPT);
            after(processing(), requested(SYNC, 1), started(SYNC, 1, 1), failed(SYNC, 1, 1), started(SYNC, 1, 2))
                    .when(start(SYNC, 1, 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(StepPermission.NEXT_ATTEMPT);
        }

        @Test
        void a_job_of_an_older_round_is_dropped() {
            dropped(
                    start(SYNC, 1, 3),
                    processing(),
                    requested(SYNC, 1),
                    failedForGood(SYNC, 1, 2),
                    stalled(SYNC),
                    retried(SYNC, 2),
                    requested(SYNC, 2));
        }

        @Test
        void a_job_of_a_finished_step_is_dropped() {
            dropped(start(SYNC, 1, 1), (Object) processing(SYNC));
            dropped(start(SYNC, 1, 1), processing(), requested(SYNC, 1), skipped(SYNC));
            dropped(start(SYNC, 1, 2), processing(), requested(SYNC, 1), failedForGood(SYNC, 1, 1), stalled(SYNC));
        }

        @Test
        void for_an_order_that_is_being_cancelled_the_worker_only_looks_whether_it_happened() {
            after(processing(SYNC), requested(HOSTING, 1), failed(HOSTING, 1, 1), cancellationRequested())
                    .when(start(HOSTING, 1, 2))
                    .expectEvents(started(HOSTING, 1, 2))
                    .expectResultMessagePayload(StepPermission.LOOK_UP_ONLY);
        }

        private static void dropped(StartProvisioningStep start, Object... history) {
            after(history).when(start).expectNoEvents().expectResultMessagePayload(StepPermission.DROP);
        }
    }

    @Nested
    class Completing {
        @Test
        void a_completed_step_keeps_the_providers_reference_and_facts() {
            after(processing(), requested(SYNC, 1), started(SYNC, 1, 1))
                    .when(complete(SYNC, 1))
                    .expectEvents(completed(SYNC, 1));
        }

        @Test
        void completing_twice_is_news_once() {
            unchanged(after((Object) processing(SYNC)).when(complete(SYNC, 1)));
            unchanged(after((Object) active()).when(complete(INVOICE, 1)));
        }

        @Test
        void the_last_step_makes_the_order_active_in_the_same_breath() {
            after(processing(SYNC, HOSTING, DOMAIN, DNS), requested(INVOICE, 1), started(INVOICE, 1, 1))
                    .when(complete(INVOICE, 1))
                    .expectEvents(completed(INVOICE, 1), provisioned(), activated(lines()));
        }

        @Test
        void a_completion_that_comes_before_its_start_is_taken() {
            after(processing(), requested(SYNC, 1)).when(complete(SYNC, 1)).expectEvents(completed(SYNC, 1));
        }

        @Test
        void a_completion_of_an_older_round_is_honoured_since_the_effect_exists() {
            after(
                            processing(),
                            requested(SYNC, 1),
                            failedForGood(SYNC, 1, 3),
                            stalled(SYNC),
                            retried(SYNC, 2),
                            requested(SYNC, 2),
                            started(SYNC, 2, 1))
                    .when(complete(SYNC, 1))
                    .expectEvents(completed(SYNC, 1));
        }

        @Test
        void a_step_that_was_given_up_or_left_out_may_turn_out_done() {
            after(processing(), requested(SYNC, 1), failedForGood(SYNC, 1, 3), stalled(SYNC))
                    .when(complete(SYNC, 1))
                    .expectEvents(completed(SYNC, 1));
            after(processing(), requested(SYNC, 1), skipped(SYNC))
                    .when(complete(SYNC, 1))
                    .expectEvents(completed(SYNC, 1));
        }

        @Test
        void an_order_is_not_activated_twice_by_a_left_out_step_that_turns_out_done() {
            after(
                            processing(SYNC, HOSTING, DNS, INVOICE),
                            requested(DOMAIN, 1),
                            skipped(DOMAIN),
                            provisioned(),
                            activated(List.of(hosting(1, "example.nl"), fee(3))))
                    .when(complete(DOMAIN, 1))
                    .expectEvents(completed(DOMAIN, 1));
        }

        @Test
        void what_staff_did_by_hand_stays_done_by_hand() {
            unchanged(after(processing(), requested(SYNC, 1), Orders.completedByHand(SYNC, "4711"))
                    .when(complete(SYNC, 1)));
        }
    }

    @Nested
    class Failing {
        @Test
        void a_failed_attempt_tells_the_providers_words_and_when_the_next_is() {
            after(processing(), requested(SYNC, 1), started(SYNC, 1, 1))
                    .when(fail(SYNC, 1, 1))
                    .expectEvents(failed(SYNC, 1, 1));
        }

        @Test
        void a_final_failure_stalls_the_order() {
            after(processing(), requested(SYNC, 1), started(SYNC, 1, 3))
                    .when(failForGood(SYNC, 1, 3))
                    .expectEvents(failedForGood(SYNC, 1, 3), stalled(SYNC));
        }

        @Test
        void the_same_failure_twice_is_news_once() {
            unchanged(after(processing(), requested(SYNC, 1), started(SYNC, 1, 1), failed(SYNC, 1, 1))
                    .when(fail(SYNC, 1, 1)));
            unchanged(after(processing(), requested(SYNC, 1), failedForGood(SYNC, 1, 3), stalled(SYNC))
                    .when(failForGood(SYNC, 1, 3)));
        }

        @Test
        void a_failure_of_an_attempt_that_is_over_is_no_news() {
            unchanged(after(
                            processing(),
                            requested(SYNC, 1),
                            started(SYNC, 1, 1),
                            failed(SYNC, 1, 1),
                            started(SYNC, 1, 2))
                    .when(fail(SYNC, 1, 1)));
        }

        @Test
        void a_worker_that_gives_up_without_another_attempt_is_heard() {
            after(processing(), requested(SYNC, 1), started(SYNC, 1, 3), failed(SYNC, 1, 3))
                    .when(failForGood(SYNC, 1, 3))
                    .expectEvents(failedForGood(SYNC, 1, 3), stalled(SYNC));
        }

        @Test
        void a_failure_of_an_older_round_or_of_a_finished_step_is_no_news() {
            unchanged(after(
                            processing(),
                            requested(SYNC, 1),
                            failedForGood(SYNC, 1, 3),
                            stalled(SYNC),
                            retried(SYNC, 2),
                            requested(SYNC, 2))
                    .when(failForGood(SYNC, 1, 3)));
            unchanged(after((Object) processing(SYNC)).when(failForGood(SYNC, 1, 1)));
            unchanged(after(processing(), requested(SYNC, 1), skipped(SYNC)).when(failForGood(SYNC, 1, 1)));
        }
    }

    @Nested
    class BeingOverdue {
        private final ProvisioningStalled overdue =
                new ProvisioningStalled(ID, CUSTOMER, StallCause.STEP_OVERDUE, SYNC, null);

        @Test
        void staff_is_told_once_of_a_step_that_takes_too_long() {
            after(processing(), requested(SYNC, 1), started(SYNC, 1, 1))
                    .when(new ReportOverdueStep(ID, SYNC, 1))
                    .expectEvents(overdue);
            unchanged(after(processing(), requested(SYNC, 1), overdue).when(new ReportOverdueStep(ID, SYNC, 1)));
        }

        @Test
        void a_step_that_is_finished_or_requested_anew_is_not_overdue() {
            unchanged(after((Object) processing(SYNC)).when(new ReportOverdueStep(ID, SYNC, 1)));
            unchanged(after(
                            processing(),
                            requested(SYNC, 1),
                            failedForGood(SYNC, 1, 1),
                            stalled(SYNC),
                            retried(SYNC, 2),
                            requested(SYNC, 2))
                    .when(new ReportOverdueStep(ID, SYNC, 1)));
        }

        @Test
        void an_overdue_step_goes_on() {
            after(processing(), requested(SYNC, 1), overdue)
                    .when(complete(SYNC, 1))
                    .expectEvents(completed(SYNC, 1));
        }
    }

    private static RequestProvisioningStep request(StepId step) {
        return new RequestProvisioningStep(ID, step);
    }

    private static StartProvisioningStep start(StepId step, int round, int attempt) {
        return new StartProvisioningStep(ID, step, round, attempt);
    }
}

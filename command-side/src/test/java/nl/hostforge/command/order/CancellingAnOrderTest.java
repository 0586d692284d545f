package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.order.Orders.CUSTOMER;
import static nl.hostforge.command.order.Orders.DOMAIN;
import static nl.hostforge.command.order.Orders.EXAMPLE;
import static nl.hostforge.command.order.Orders.HOSTING;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.INVOICE;
import static nl.hostforge.command.order.Orders.NUMBER;
import static nl.hostforge.command.order.Orders.SYNC;
import static nl.hostforge.command.order.Orders.TWO_MINUTES_LATER;
import static nl.hostforge.command.order.Orders.WORDS;
import static nl.hostforge.command.order.Orders.active;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.cancellationRequested;
import static nl.hostforge.command.order.Orders.cancelled;
import static nl.hostforge.command.order.Orders.complete;
import static nl.hostforge.command.order.Orders.completed;
import static nl.hostforge.command.order.Orders.completedByHand;
import static nl.hostforge.command.order.Orders.failForGood;
import static nl.hostforge.command.order.Orders.failed;
import static nl.hostforge.command.order.Orders.failedForGood;
import static nl.hostforge.command.order.Orders.line;
import static nl.hostforge.command.order.Orders.processing;
import static nl.hostforge.command.order.Orders.reference;
import static nl.hostforge.command.order.Orders.requested;
import static nl.hostforge.command.order.Orders.retried;
import static nl.hostforge.command.order.Orders.skipped;
import static nl.hostforge.command.order.Orders.stalled;
import static nl.hostforge.command.order.Orders.started;

import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensationByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStepByHand;
import nl.hostforge.messages.order.ProvisioningCommand.FailCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.RetryCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.SkipProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationFailed;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepPermission;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CancellingAnOrderTest {
    private static final CancelOrder CANCEL = new CancelOrder(ID, null);
    private static final CompensationId NO_HOSTING = CompensationId.of(CompensationKind.REMOVE_HOSTING, 1);

    @Nested
    class AskingForIt {
        @Test
        void all_that_was_done_is_undone_the_last_first() {
            after((Object) active())
                    .when(CANCEL)
                    .expectEvents(cancellationRequested(), undo(INVOICE), undo(DOMAIN), undo(HOSTING));
        }

        @Test
        void a_suspended_order_is_undone_like_an_active_one() {
            after(active(), new OrderSuspended(ID, NUMBER, CUSTOMER))
                    .when(CANCEL)
                    .expectEvents(cancellationRequested(), undo(INVOICE), undo(DOMAIN), undo(HOSTING));
        }

        @Test
        void what_staff_did_by_hand_is_undone_too() {
            after(processing(SYNC), completedByHand(HOSTING, "4711"))
                    .when(CANCEL)
                    .expectEvents(cancellationRequested(), undo(HOSTING, 1, "4711"));
        }

        @Test
        void with_nothing_to_undo_the_order_is_cancelled_in_the_same_breath() {
            after((Object) processing()).when(CANCEL).expectEvents(cancellationRequested(), cancelled(EXAMPLE));
            after((Object) processing(SYNC)).when(CANCEL).expectEvents(cancellationRequested(), cancelled(EXAMPLE));
        }

        @Test
        void a_step_that_was_left_out_or_given_up_leaves_nothing_to_undo() {
            after(processing(SYNC), skipped(HOSTING), requested(DOMAIN, 1), failedForGood(DOMAIN, 1, 3))
                    .when(CANCEL)
                    .expectEvents(cancellationRequested(), cancelled(EXAMPLE));
        }

        @Test
        void a_step_that_nobody_has_begun_is_called_off() {
            after(processing(SYNC), requested(HOSTING, 1))
                    .when(CANCEL)
                    .expectEvents(cancellationRequested(), skipped(HOSTING), cancelled(EXAMPLE));
        }

        @Test
        void a_step_in_flight_is_waited_for() {
            after(processing(SYNC), requested(HOSTING, 1), started(HOSTING, 1, 1))
                    .when(CANCEL)
                    .expectEvents(cancellationRequested());
            after(processing(SYNC), requested(HOSTING, 1), started(HOSTING, 1, 1), failed(HOSTING, 1, 1))
                    .when(CANCEL)
                    .expectEvents(cancellationRequested());
        }

        @Test
        void a_step_that_is_requested_again_is_not_called_off_since_an_earlier_attempt_may_have_had_its_effect() {
            Object[] history = {
                processing(SYNC),
                requested(HOSTING, 1),
                started(HOSTING, 1, 1),
                failedForGood(HOSTING, 1, 1),
                retried(HOSTING, 2),
                requested(HOSTING, 2)
            };
            after(history).when(CANCEL).expectEvents(cancellationRequested());
            after(history, cancellationRequested())
                    .when(new StartProvisioningStep(ID, HOSTING, 2, 1))
                    .expectEvents(started(HOSTING, 2, 1))
                    .expectResultMessagePayload(StepPermission.LOOK_UP_ONLY);
        }

        @Test
        void cancelling_twice_is_refused() {
            refused(
                    after(processing(SYNC), requested(HOSTING, 1), started(HOSTING, 1, 1), cancellationRequested())
                            .when(CANCEL),
                    "invalid-order-state");
        }
    }

    @Nested
    class StepsInFlight {
        private final Object[] hostingInFlight = {
            processing(SYNC), requested(HOSTING, 1), started(HOSTING, 1, 1), cancellationRequested()
        };

        @Test
        void one_that_completes_is_undone() {
            after(hostingInFlight).when(complete(HOSTING, 1)).expectEvents(completed(HOSTING, 1), undo(HOSTING));
        }

        @Test
        void the_last_one_that_fails_ends_the_order() {
            after(hostingInFlight)
                    .when(failForGood(HOSTING, 1, 1))
                    .expectEvents(failedForGood(HOSTING, 1, 1), cancelled(EXAMPLE));
        }

        @Test
        void staff_may_call_off_one_that_never_ends() {
            after(hostingInFlight)
                    .when(new SkipProvisioningStep(ID, null, HOSTING))
                    .expectEvents(skipped(HOSTING), cancelled(EXAMPLE));
        }

        @Test
        void staff_may_tell_that_it_is_there_and_it_is_undone() {
            after(hostingInFlight)
                    .when(new CompleteProvisioningStepByHand(ID, null, HOSTING, "4711"))
                    .expectEvents(completedByHand(HOSTING, "4711"), undo(HOSTING, 1, "4711"));
        }

        @Test
        void an_effect_that_shows_itself_after_the_end_is_still_undone() {
            after(
                            processing(SYNC),
                            requested(HOSTING, 1),
                            failedForGood(HOSTING, 1, 3),
                            stalled(HOSTING),
                            cancellationRequested(),
                            cancelled(EXAMPLE))
                    .when(complete(HOSTING, 1))
                    .expectEvents(completed(HOSTING, 1), undo(HOSTING));
        }

        @Test
        void an_order_is_not_cancelled_twice() {
            after(
                            processing(SYNC),
                            requested(HOSTING, 1),
                            failedForGood(HOSTING, 1, 3),
                            cancellationRequested(),
                            cancelled(EXAMPLE),
                            completed(HOSTING, 1),
                            undo(HOSTING))
                    .when(new CompleteCompensation(ID, NO_HOSTING, 1, "gone"))
                    .expectEvents(undone(HOSTING, "gone", false));
        }

        @Test
        void an_order_whose_step_is_in_flight_is_not_cancelled_by_a_compensation() {
            after(
                            processing(SYNC, HOSTING),
                            requested(DOMAIN, 1),
                            started(DOMAIN, 1, 1),
                            cancellationRequested(),
                            undo(HOSTING))
                    .when(new CompleteCompensation(ID, NO_HOSTING, 1, "gone"))
                    .expectEvents(undone(HOSTING, "gone", false));
        }
    }

    @Nested
    class Undoing {
        private final Object[] hostingToUndo = {processing(SYNC, HOSTING), cancellationRequested(), undo(HOSTING)};

        @Test
        void the_last_compensation_ends_the_order_and_frees_the_names_it_never_got() {
            after(hostingToUndo)
                    .when(new CompleteCompensation(ID, NO_HOSTING, 1, "gone"))
                    .expectEvents(undone(HOSTING, "gone", false), cancelled(EXAMPLE));
        }

        @Test
        void a_registered_name_stays_with_the_customer_and_is_not_freed() {
            after(processing(SYNC, DOMAIN), cancellationRequested(), undo(DOMAIN))
                    .when(new CompleteCompensation(ID, id(DOMAIN), 1, null))
                    .expectEvents(undone(DOMAIN, null, false), cancelled());
        }

        @Test
        void the_order_waits_for_every_compensation() {
            after(processing(SYNC, HOSTING, INVOICE), cancellationRequested(), undo(INVOICE), undo(HOSTING))
                    .when(new CompleteCompensation(ID, id(INVOICE), 1, "credit-1"))
                    .expectEvents(undone(INVOICE, "credit-1", false));
        }

        @Test
        void undoing_twice_is_news_once() {
            unchanged(after(hostingToUndo, undone(HOSTING, "gone", false), cancelled(EXAMPLE))
                    .when(new CompleteCompensation(ID, NO_HOSTING, 1, "gone")));
            unchanged(after(hostingToUndo, undone(HOSTING, "gone", false), cancelled(EXAMPLE))
                    .when(new CompleteCompensationByHand(ID, null, NO_HOSTING, "gone")));
        }

        @Test
        void a_failure_to_undo_is_told_once() {
            after(hostingToUndo).when(fail(1, 1)).expectEvents(failedToUndo(1, 1));
            unchanged(after(hostingToUndo, failedToUndo(1, 1)).when(fail(1, 1)));
            after(hostingToUndo, failedToUndo(1, 1)).when(fail(1, 2)).expectEvents(failedToUndo(1, 2));
        }

        @Test
        void a_final_failure_to_undo_stalls_the_order() {
            after(hostingToUndo).when(failForGood(1, 3)).expectEvents(failedToUndoForGood(1, 3), stalledOnHosting());
            unchanged(after(hostingToUndo, failedToUndoForGood(1, 3), stalledOnHosting())
                    .when(failForGood(1, 3)));
        }

        @Test
        void staff_has_it_tried_again_in_a_new_round() {
            after(hostingToUndo, failedToUndoForGood(1, 3), stalledOnHosting())
                    .when(new RetryCompensation(ID, null, NO_HOSTING))
                    .expectEvents(undo(HOSTING, 2, reference(HOSTING)));
        }

        @Test
        void reports_of_an_older_round_are_no_news_unless_it_is_undone() {
            Object[] secondRound = {
                hostingToUndo, failedToUndoForGood(1, 3), stalledOnHosting(), undo(HOSTING, 2, reference(HOSTING))
            };
            unchanged(after(secondRound).when(fail(1, 3)));
            after(secondRound)
                    .when(new CompleteCompensation(ID, NO_HOSTING, 1, "gone"))
                    .expectEvents(undone(HOSTING, "gone", false), cancelled(EXAMPLE));
        }

        @Test
        void only_what_failed_for_good_is_tried_again() {
            refused(after(hostingToUndo).when(new RetryCompensation(ID, null, NO_HOSTING)), "invalid-step-state");
        }

        @Test
        void staff_may_undo_it_by_hand() {
            after(hostingToUndo, failedToUndoForGood(1, 3), stalledOnHosting())
                    .when(new CompleteCompensationByHand(ID, null, NO_HOSTING, "ticket 12"))
                    .expectEvents(undone(HOSTING, "ticket 12", true), cancelled(EXAMPLE));
        }

        @Test
        void what_is_not_being_undone_is_unknown() {
            refused(
                    after(hostingToUndo).when(new CompleteCompensation(ID, id(INVOICE), 1, "credit-1")),
                    "unknown-step");
        }

        private static FailCompensation fail(int round, int attempt) {
            return new FailCompensation(
                    ID, NO_HOSTING, round, attempt, "plesk", "1013", WORDS, false, TWO_MINUTES_LATER);
        }

        private static FailCompensation failForGood(int round, int attempt) {
            return new FailCompensation(ID, NO_HOSTING, round, attempt, "plesk", "1013", WORDS, true, null);
        }

        private static CompensationFailed failedToUndo(int round, int attempt) {
            return new CompensationFailed(
                    ID,
                    CUSTOMER,
                    NO_HOSTING,
                    CompensationKind.REMOVE_HOSTING,
                    1,
                    round,
                    attempt,
                    "plesk",
                    "1013",
                    WORDS,
                    false,
                    TWO_MINUTES_LATER);
        }

        private static CompensationFailed failedToUndoForGood(int round, int attempt) {
            return new CompensationFailed(
                    ID,
                    CUSTOMER,
                    NO_HOSTING,
                    CompensationKind.REMOVE_HOSTING,
                    1,
                    round,
                    attempt,
                    "plesk",
                    "1013",
                    WORDS,
                    true,
                    null);
        }

        private static ProvisioningStalled stalledOnHosting() {
            return new ProvisioningStalled(ID, CUSTOMER, StallCause.COMPENSATION_FAILED, null, NO_HOSTING);
        }
    }

    private static CompensationRequested undo(StepId step) {
        return undo(step, 1, reference(step));
    }

    private static CompensationRequested undo(StepId step, int round, String reference) {
        return new CompensationRequested(ID, CUSTOMER, id(step), kind(step), line(step), round, step, reference);
    }

    private static CompensationCompleted undone(StepId step, String reference, boolean byHand) {
        return new CompensationCompleted(ID, CUSTOMER, id(step), kind(step), line(step), reference, byHand);
    }

    private static CompensationId id(StepId step) {
        return CompensationId.of(kind(step), line(step));
    }

    private static CompensationKind kind(StepId step) {
        if (step.equals(HOSTING)) return CompensationKind.REMOVE_HOSTING;
        return step.equals(DOMAIN) ? CompensationKind.RELEASE_DOMAIN : CompensationKind.CREDIT_INVOICE;
    }
}

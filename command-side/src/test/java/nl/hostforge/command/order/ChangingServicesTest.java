package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.order.Orders.CUSTOMER;
import static nl.hostforge.command.order.Orders.DNS;
import static nl.hostforge.command.order.Orders.DOMAIN;
import static nl.hostforge.command.order.Orders.EXAMPLE;
import static nl.hostforge.command.order.Orders.HOSTING;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.INVOICE;
import static nl.hostforge.command.order.Orders.NUMBER;
import static nl.hostforge.command.order.Orders.SYNC;
import static nl.hostforge.command.order.Orders.abandoned;
import static nl.hostforge.command.order.Orders.activated;
import static nl.hostforge.command.order.Orders.active;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.cancellationRequested;
import static nl.hostforge.command.order.Orders.cancelled;
import static nl.hostforge.command.order.Orders.change;
import static nl.hostforge.command.order.Orders.changePlan;
import static nl.hostforge.command.order.Orders.changed;
import static nl.hostforge.command.order.Orders.changing;
import static nl.hostforge.command.order.Orders.complete;
import static nl.hostforge.command.order.Orders.completed;
import static nl.hostforge.command.order.Orders.completedByHand;
import static nl.hostforge.command.order.Orders.failForGood;
import static nl.hostforge.command.order.Orders.failedForGood;
import static nl.hostforge.command.order.Orders.hostedBy;
import static nl.hostforge.command.order.Orders.lines;
import static nl.hostforge.command.order.Orders.processing;
import static nl.hostforge.command.order.Orders.provisioned;
import static nl.hostforge.command.order.Orders.registration;
import static nl.hostforge.command.order.Orders.renew;
import static nl.hostforge.command.order.Orders.requested;
import static nl.hostforge.command.order.Orders.retried;
import static nl.hostforge.command.order.Orders.sealed;
import static nl.hostforge.command.order.Orders.skipped;
import static nl.hostforge.command.order.Orders.stalled;
import static nl.hostforge.command.order.Orders.started;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStepByHand;
import nl.hostforge.messages.order.ProvisioningCommand.CorrectProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.FailProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ReportOverdueStep;
import nl.hostforge.messages.order.ProvisioningCommand.RetryProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.SkipProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCorrected;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepPermission;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingServicesTest {
    private static final StepId SUSPEND = StepId.of(StepKind.SUSPEND_HOSTING, 1, 1);
    private static final StepId RESUME = StepId.of(StepKind.RESUME_HOSTING, 1, 2);
    private static final StepId PLAN = StepId.of(StepKind.CHANGE_PLAN, 1, 1);
    private static final StepId RENEWAL = StepId.of(StepKind.RENEW_DOMAIN, 2, 1);
    private static final OrderSuspended SUSPENDED = new OrderSuspended(ID, NUMBER, CUSTOMER);
    private static final OrderResumed RESUMED = new OrderResumed(ID, NUMBER, CUSTOMER);

    @Nested
    class Suspending {
        @Test
        void an_active_order_asks_for_the_suspension_of_its_hosting() {
            after((Object) active())
                    .when(new SuspendOrder(ID, null))
                    .expectEvents(
                            changing(change(1), ServiceChangeKind.SUSPENSION, null, null, null, SUSPEND),
                            requested(SUSPEND, 1));
        }

        @Test
        void it_is_suspended_once_its_hosting_is() {
            after((Object) suspending())
                    .when(complete(SUSPEND, 1))
                    .expectEvents(
                            completed(SUSPEND, 1),
                            changed(change(1), ServiceChangeKind.SUSPENSION, null, null),
                            SUSPENDED);
            unchanged(after((Object) suspended()).when(complete(SUSPEND, 1)));
        }

        @Test
        void a_suspension_that_fails_needs_attention_and_the_order_is_active_still() {
            after((Object) suspending())
                    .when(failForGood(SUSPEND, 1, 1))
                    .expectEvents(failedForGood(SUSPEND, 1, 1), stalled(SUSPEND));
            refused(after((Object) failedSuspending()).when(new ResumeOrder(ID, null)), "invalid-order-state");
        }

        @Test
        void a_second_one_waits_until_the_first_has_ended() {
            refused(after((Object) suspending()).when(new SuspendOrder(ID, null)), "change-in-progress");
            refused(after((Object) failedSuspending()).when(new SuspendOrder(ID, null)), "change-in-progress");
            refused(after((Object) suspended()).when(new SuspendOrder(ID, null)), "invalid-order-state");
        }

        @Test
        void a_step_that_is_left_out_ends_it_and_everything_is_as_it_was() {
            after((Object) failedSuspending())
                    .when(new SkipProvisioningStep(ID, null, SUSPEND))
                    .expectEvents(skipped(SUSPEND), abandoned(change(1), ServiceChangeKind.SUSPENSION, null));
            after(failedSuspending(), skipped(SUSPEND), abandoned(change(1), ServiceChangeKind.SUSPENSION, null))
                    .when(new SuspendOrder(ID, null))
                    .expectEvents(
                            changing(
                                    change(2),
                                    ServiceChangeKind.SUSPENSION,
                                    null,
                                    null,
                                    null,
                                    StepId.of(StepKind.SUSPEND_HOSTING, 1, 2)),
                            requested(StepId.of(StepKind.SUSPEND_HOSTING, 1, 2), 1));
        }

        @Test
        void a_step_that_was_left_out_and_turns_out_done_suspends_all_the_same() {
            after(
                            suspending(),
                            started(SUSPEND, 1, 1),
                            skipped(SUSPEND),
                            abandoned(change(1), ServiceChangeKind.SUSPENSION, null))
                    .when(complete(SUSPEND, 1))
                    .expectEvents(
                            completed(SUSPEND, 1),
                            changed(change(1), ServiceChangeKind.SUSPENSION, null, null),
                            SUSPENDED);
        }

        @Test
        void hosting_that_was_never_delivered_is_not_suspended() {
            after(
                            processing(SYNC, DOMAIN, DNS, INVOICE),
                            skipped(HOSTING),
                            provisioned(),
                            activated(List.of(registration(2, "example.nl"))))
                    .when(new SuspendOrder(ID, null))
                    .expectEvents(
                            changing(change(1), ServiceChangeKind.SUSPENSION, null, null, null),
                            changed(change(1), ServiceChangeKind.SUSPENSION, null, null),
                            SUSPENDED);
        }

        @Test
        void it_is_resumed_once_its_hosting_is() {
            after((Object) suspended())
                    .when(new ResumeOrder(ID, null))
                    .expectEvents(
                            changing(change(2), ServiceChangeKind.RESUMPTION, null, null, null, RESUME),
                            requested(RESUME, 1));
            after(
                            suspended(),
                            changing(change(2), ServiceChangeKind.RESUMPTION, null, null, null, RESUME),
                            requested(RESUME, 1))
                    .when(complete(RESUME, 1))
                    .expectEvents(
                            completed(RESUME, 1),
                            changed(change(2), ServiceChangeKind.RESUMPTION, null, null),
                            RESUMED);
        }
    }

    @Nested
    class ChangingThePlan {
        @Test
        void the_hosting_is_moved_and_the_line_is_another_from_then_on() {
            after((Object) active())
                    .when(changePlan("key", "Web L"))
                    .expectEvents(
                            changing(change("key"), ServiceChangeKind.PLAN_CHANGE, 1, hostedBy("Web L"), null, PLAN),
                            requested(PLAN, 1));
            after((Object) moving())
                    .when(complete(PLAN, 1))
                    .expectEvents(
                            completed(PLAN, 1),
                            changed(change("key"), ServiceChangeKind.PLAN_CHANGE, 1, hostedBy("Web L")));
        }

        @Test
        void the_present_package_is_nothing_to_change() {
            refused(
                    after((Object) active()).when(new ChangeHostingPlan(ID, null, change("key"), lines().getFirst())),
                    "nothing-to-change");
            refused(after((Object) moved()).when(changePlan("other", "Web L")), "nothing-to-change");
            after((Object) moved()).when(changePlan("other", "Web S")).expectSuccessfulHandlerExecution();
        }

        @Test
        void a_repeat_of_the_same_request_changes_nothing() {
            unchanged(after((Object) moving()).when(changePlan("key", "Web L")));
            unchanged(after((Object) moved()).when(changePlan("key", "Web L")));
        }

        @Test
        void a_line_that_is_being_changed_waits() {
            refused(after((Object) moving()).when(changePlan("other", "Web S")), "change-in-progress");
            refused(after((Object) moving()).when(new SuspendOrder(ID, null)), "change-in-progress");
            refused(after((Object) suspending()).when(changePlan("key", "Web L")), "change-in-progress");
            after((Object) moving()).when(renew("other", 1)).expectSuccessfulHandlerExecution();
        }

        @Test
        void only_hosting_that_was_delivered_and_is_on_line_has_a_plan_to_change() {
            refused(after((Object) suspended()).when(changePlan("key", "Web L")), "invalid-order-state");
            refused(after((Object) processing(SYNC)).when(changePlan("key", "Web L")), "invalid-order-state");
            refused(
                    after((Object) active()).when(new ChangeHostingPlan(ID, null, change("key"), lines().get(1))),
                    "line-not-changeable");
            refused(
                    after(
                                    processing(SYNC, DOMAIN, DNS, INVOICE),
                                    skipped(HOSTING),
                                    provisioned(),
                                    activated(List.of(registration(2, "example.nl"))))
                            .when(changePlan("key", "Web L")),
                    "line-not-changeable");
        }

        @Test
        void what_was_invoiced_stays() {
            var dearer = hostedBy("Web L");
            var line = new OrderLine(
                    1,
                    LineKind.HOSTING,
                    dearer.hostingPackageId(),
                    dearer.servicePlan(),
                    EXAMPLE,
                    null,
                    dearer.billingPeriod(),
                    2,
                    dearer.unitPrice(),
                    dearer.net(),
                    dearer.renewalPrice(),
                    dearer.textNl(),
                    dearer.textEn());
            refused(
                    after((Object) active()).when(new ChangeHostingPlan(ID, null, change("key"), line)),
                    "line-not-changeable");
        }
    }

    @Nested
    class Renewing {
        @Test
        void a_domain_is_renewed_for_the_years_that_were_asked_for() {
            after((Object) active())
                    .when(renew("key", 3))
                    .expectEvents(
                            changing(change("key"), ServiceChangeKind.RENEWAL, 2, null, 3, RENEWAL),
                            requested(RENEWAL, 1));
            after((Object) renewing())
                    .when(complete(RENEWAL, 1))
                    .expectEvents(completed(RENEWAL, 1), changed(change("key"), ServiceChangeKind.RENEWAL, 2, null));
        }

        @Test
        void who_is_suspended_does_not_lose_the_name() {
            after((Object) suspended()).when(renew("key", 1)).expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 11})
        void no_registry_takes_so_many_years(int years) {
            refused(after((Object) active()).when(renew("key", years)), "line-not-changeable");
        }

        @Test
        void only_a_domain_that_is_with_us_is_renewed() {
            refused(
                    after((Object) active()).when(new RenewDomain(ID, null, change("key"), 1, 1)),
                    "line-not-changeable");
            refused(
                    after((Object) active()).when(new RenewDomain(ID, null, change("key"), 7, 1)),
                    "line-not-changeable");
            refused(after((Object) processing(SYNC, DOMAIN)).when(renew("key", 1)), "invalid-order-state");
            refused(after(active(), cancellationRequested()).when(renew("key", 1)), "invalid-order-state");
        }

        @Test
        void one_at_a_time_and_one_for_each_request() {
            refused(after((Object) renewing()).when(renew("other", 1)), "change-in-progress");
            unchanged(after((Object) renewing()).when(renew("key", 3)));
            var done = Stream.concat(
                            Stream.of(renewing()),
                            Stream.of(
                                    completed(RENEWAL, 1), changed(change("key"), ServiceChangeKind.RENEWAL, 2, null)))
                    .toArray();
            unchanged(after((Object) done).when(renew("key", 3)));
            after((Object) done).when(renew("other", 1)).expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Repairing {
        @Test
        void a_step_of_a_change_is_tried_again_or_corrected_like_any_other() {
            after((Object) failedSuspending())
                    .when(new RetryProvisioningStep(ID, null, SUSPEND))
                    .expectEvents(retried(SUSPEND, 2), requested(SUSPEND, 2));
            var corrections = sealed(Map.of("servicePlan", "Web XL"));
            after(moving(), failedForGood(PLAN, 1, 1), stalled(PLAN))
                    .when(new CorrectProvisioningStep(ID, null, PLAN, corrections))
                    .expectEvents(
                            new ProvisioningStepCorrected(ID, CUSTOMER, PLAN, StepKind.CHANGE_PLAN, 1, corrections),
                            retried(PLAN, 2),
                            requested(PLAN, 2));
        }

        @Test
        void staff_does_it_at_the_panel() {
            after((Object) failedSuspending())
                    .when(new CompleteProvisioningStepByHand(ID, null, SUSPEND, "guid-1"))
                    .expectEvents(
                            completedByHand(SUSPEND, "guid-1"),
                            changed(change(1), ServiceChangeKind.SUSPENSION, null, null),
                            SUSPENDED);
        }

        @Test
        void steps_of_the_approval_are_not_repaired_along() {
            refused(
                    after((Object) suspending()).when(new SkipProvisioningStep(ID, null, HOSTING)),
                    "invalid-order-state");
        }

        @Test
        void a_step_that_takes_too_long_is_shown() {
            after((Object) suspending())
                    .when(new ReportOverdueStep(ID, SUSPEND, 1))
                    .expectEvents(new ProvisioningStalled(ID, CUSTOMER, StallCause.STEP_OVERDUE, SUSPEND, null));
        }

        @Test
        void a_skipped_change_leaves_the_line_delivered() {
            after(failedSuspending(), skipped(SUSPEND), abandoned(change(1), ServiceChangeKind.SUSPENSION, null))
                    .when(changePlan("key", "Web L"))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Cancelling {
        @Test
        void a_suspended_order_is_undone_like_an_active_one() {
            after((Object) suspended())
                    .when(new CancelOrder(ID, null))
                    .expectEvents(cancellationRequested(), undo(INVOICE), undo(DOMAIN), undo(HOSTING));
        }

        @Test
        void a_change_that_was_not_begun_is_called_off_and_one_that_was_is_awaited() {
            after((Object) suspending())
                    .when(new CancelOrder(ID, null))
                    .expectEvents(
                            cancellationRequested(), skipped(SUSPEND), undo(INVOICE), undo(DOMAIN), undo(HOSTING));
            after(suspending(), started(SUSPEND, 1, 1), cancellationRequested())
                    .when(new StartProvisioningStep(ID, SUSPEND, 1, 2))
                    .expectResultMessagePayload(StepPermission.LOOK_UP_ONLY);
        }

        @Test
        void the_order_is_cancelled_when_the_change_has_ended_too() {
            after(suspending(), started(SUSPEND, 1, 1), cancellationRequested())
                    .when(new FailProvisioningStep(ID, SUSPEND, 1, 1, "plesk", "1013", null, true, null))
                    .expectEvents(
                            new ProvisioningStepFailed(
                                    ID,
                                    CUSTOMER,
                                    SUSPEND,
                                    StepKind.SUSPEND_HOSTING,
                                    1,
                                    1,
                                    1,
                                    "plesk",
                                    "1013",
                                    null,
                                    true,
                                    null),
                            cancelled());
        }

        @Test
        void what_was_renewed_or_moved_needs_no_undoing_of_its_own() {
            after((Object) moved())
                    .when(new CancelOrder(ID, null))
                    .expectEvents(cancellationRequested(), undo(INVOICE), undo(DOMAIN), undo(HOSTING));
        }

        private CompensationRequested undo(StepId step) {
            var kind = switch (step.kind()) {
                case PROVISION_HOSTING -> CompensationKind.REMOVE_HOSTING;
                case CREATE_INVOICE -> CompensationKind.CREDIT_INVOICE;
                default -> CompensationKind.RELEASE_DOMAIN;
            };
            return new CompensationRequested(
                    ID,
                    CUSTOMER,
                    CompensationId.of(kind, step.lineNumber()),
                    kind,
                    step.lineNumber(),
                    1,
                    step,
                    Orders.reference(step));
        }
    }

    private static Object[] suspending() {
        return and(
                active(),
                changing(change(1), ServiceChangeKind.SUSPENSION, null, null, null, SUSPEND),
                requested(SUSPEND, 1));
    }

    private static Object[] failedSuspending() {
        return and(suspending(), failedForGood(SUSPEND, 1, 1), stalled(SUSPEND));
    }

    private static Object[] suspended() {
        return and(
                suspending(),
                started(SUSPEND, 1, 1),
                completed(SUSPEND, 1),
                changed(change(1), ServiceChangeKind.SUSPENSION, null, null),
                SUSPENDED);
    }

    private static Object[] moving() {
        return and(
                active(),
                changing(change("key"), ServiceChangeKind.PLAN_CHANGE, 1, hostedBy("Web L"), null, PLAN),
                requested(PLAN, 1));
    }

    private static Object[] moved() {
        return and(
                moving(),
                completed(PLAN, 1),
                changed(change("key"), ServiceChangeKind.PLAN_CHANGE, 1, hostedBy("Web L")));
    }

    private static Object[] renewing() {
        return and(
                active(),
                changing(change("key"), ServiceChangeKind.RENEWAL, 2, null, 3, RENEWAL),
                requested(RENEWAL, 1));
    }

    private static Object[] and(Object[] before, Object... more) {
        return Stream.concat(Stream.of(before), Stream.of(more)).toArray();
    }
}

package nl.hostforge.command.dunning;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.dunning.DunningCalendar.CUSTOMER;
import static nl.hostforge.command.dunning.DunningCalendar.HOSTING;
import static nl.hostforge.command.dunning.DunningCalendar.invoice;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunningCommand.AdvanceDunning;
import nl.hostforge.messages.dunning.DunningCommand.AgreeDunningSchedule;
import nl.hostforge.messages.dunning.DunningCommand.DunCustomer;
import nl.hostforge.messages.dunning.DunningCommand.ExcludeFromDunning;
import nl.hostforge.messages.dunning.DunningCommand.IncludeInDunning;
import nl.hostforge.messages.dunning.DunningCommand.RecordPromiseToPay;
import nl.hostforge.messages.dunning.DunningCommand.ReviewArrears;
import nl.hostforge.messages.dunning.DunningCommand.WithdrawPromiseToPay;
import nl.hostforge.messages.dunning.DunningEvent.CustomerExcludedFromDunning;
import nl.hostforge.messages.dunning.DunningEvent.CustomerIncludedInDunning;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleAgreed;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleDropped;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayRecorded;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayWithdrawn;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningPolicyCommand.ChangeDunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyEvent.DunningPolicyChanged;
import nl.hostforge.messages.dunning.DunningPolicyId;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.dunning.ScheduledStage;
import nl.hostforge.messages.money.Money;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people decide about dunning, and what is refused to them. */
class DecidingAboutDunningTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-20");
    private static final DunningSchedule STANDARD = DunningSchedule.standard();
    private static final DunningFacts FACTS = new DunningFacts(
            List.of(new Arrear(invoice("A"), "2026-000001", TODAY.minusDays(3), Money.euro("12.10"))),
            List.of(HOSTING));
    private static final DunningFacts NOTHING = new DunningFacts(List.of(), List.of(HOSTING));
    private static final DunningStarted STARTED = new DunningStarted(CUSTOMER, 1, TODAY);
    private static final ReminderDue REMINDED = new ReminderDue(
            CUSTOMER,
            1,
            DunningStage.FIRST_REMINDER,
            TODAY,
            invoice("A"),
            FACTS.arrears(),
            Money.euro("12.10"),
            new NextStage(DunningStage.SECOND_REMINDER, TODAY.plusDays(11)));

    @Nested
    class Advancing {
        @Test
        void the_next_stage_comes_before_its_day() {
            unused().when(advance(DunningStage.FIRST_REMINDER, TODAY, FACTS)).expectEvents(STARTED, REMINDED);
        }

        @Test
        void the_same_stage_on_the_same_day_changes_nothing() {
            unchanged(after(STARTED, REMINDED).when(advance(DunningStage.FIRST_REMINDER, TODAY, FACTS)));
        }

        @Test
        void the_day_that_one_came_is_over_for_another() {
            refused(
                    after(STARTED, REMINDED).when(advance(DunningStage.SECOND_REMINDER, TODAY, FACTS)),
                    "stage-reached-today");
        }

        @Test
        void no_stage_is_passed_over() {
            refused(unused().when(advance(DunningStage.SUSPENSION, TODAY, FACTS)), "not-the-next-stage");
            refused(
                    after(STARTED, REMINDED).when(advance(DunningStage.FIRST_REMINDER, TODAY.plusDays(1), FACTS)),
                    "not-the-next-stage");
        }

        @Test
        void who_owes_nothing_that_is_overdue_is_not_asked() {
            refused(unused().when(advance(DunningStage.FIRST_REMINDER, TODAY, NOTHING)), "nothing-overdue");
        }

        @Test
        void neither_is_who_is_excluded_or_promised_to_pay() {
            refused(
                    after(new CustomerExcludedFromDunning(CUSTOMER, null))
                            .when(advance(DunningStage.FIRST_REMINDER, TODAY, FACTS)),
                    "excluded-from-dunning");
            refused(
                    after(new PromiseToPayRecorded(CUSTOMER, TODAY))
                            .when(advance(DunningStage.FIRST_REMINDER, TODAY, FACTS)),
                    "promise-to-pay-pending");
        }

        private AdvanceDunning advance(DunningStage stage, LocalDate today, DunningFacts facts) {
            return new AdvanceDunning(CUSTOMER, stage, today, facts, STANDARD);
        }
    }

    @Nested
    class Running {
        @Test
        void a_day_that_is_worked_off_again_changes_nothing() {
            var day = TODAY.plusDays(11);
            unchanged(after(STARTED, REMINDED)
                    .when(new DunCustomer(CUSTOMER, TODAY.plusDays(10), TODAY.plusDays(10), FACTS, STANDARD)));
            after(STARTED, REMINDED)
                    .when(new DunCustomer(CUSTOMER, day, day, FACTS, STANDARD))
                    .expectEvents(new ReminderDue(
                            CUSTOMER,
                            1,
                            DunningStage.SECOND_REMINDER,
                            day,
                            invoice("A"),
                            FACTS.arrears(),
                            Money.euro("12.10"),
                            new NextStage(DunningStage.SUSPENSION, day.plusDays(7))));
        }

        @Test
        void who_owes_nothing_is_left_alone() {
            unchanged(after(STARTED, REMINDED).when(new DunCustomer(CUSTOMER, TODAY, TODAY, NOTHING, STANDARD)));
        }

        @Test
        void as_long_as_something_is_overdue_a_payment_ends_nothing() {
            unchanged(after(STARTED, REMINDED).when(new ReviewArrears(CUSTOMER, TODAY, FACTS)));
        }
    }

    @Nested
    class Promises {
        @Test
        void a_promise_stands_instead_of_the_one_before() {
            after(new PromiseToPayRecorded(CUSTOMER, TODAY))
                    .when(promise(TODAY.plusDays(9)))
                    .expectEvents(new PromiseToPayRecorded(CUSTOMER, TODAY.plusDays(9)));
            unchanged(after(new PromiseToPayRecorded(CUSTOMER, TODAY)).when(promise(TODAY)));
        }

        @Test
        void it_is_for_today_at_the_earliest_and_half_a_year_ahead_at_the_latest() {
            unused().when(promise(TODAY)).expectEvents(new PromiseToPayRecorded(CUSTOMER, TODAY));
            refused(unused().when(promise(TODAY.minusDays(1))), "date-in-past");
            unused().when(promise(TODAY.plusMonths(6))).expectSuccessfulHandlerExecution();
            refused(unused().when(promise(TODAY.plusMonths(6).plusDays(1))), "date-too-far");
        }

        @Test
        void one_that_is_not_there_is_not_withdrawn() {
            after(new PromiseToPayRecorded(CUSTOMER, TODAY))
                    .when(new WithdrawPromiseToPay(CUSTOMER))
                    .expectEvents(new PromiseToPayWithdrawn(CUSTOMER, TODAY));
            unchanged(after(STARTED, REMINDED).when(new WithdrawPromiseToPay(CUSTOMER)));
        }

        private RecordPromiseToPay promise(LocalDate until) {
            return new RecordPromiseToPay(CUSTOMER, until, TODAY);
        }
    }

    @Nested
    class Exclusions {
        @Test
        void a_customer_is_excluded_until_a_day_or_for_good() {
            unused().when(exclude(TODAY)).expectEvents(new CustomerExcludedFromDunning(CUSTOMER, TODAY));
            after(new CustomerExcludedFromDunning(CUSTOMER, TODAY))
                    .when(exclude(null))
                    .expectEvents(new CustomerExcludedFromDunning(CUSTOMER, null));
            unchanged(after(new CustomerExcludedFromDunning(CUSTOMER, null)).when(exclude(null)));
            refused(unused().when(exclude(TODAY.minusDays(1))), "date-in-past");
        }

        @Test
        void and_included_again_once() {
            after(new CustomerExcludedFromDunning(CUSTOMER, null))
                    .when(new IncludeInDunning(CUSTOMER))
                    .expectEvents(new CustomerIncludedInDunning(CUSTOMER));
            unchanged(after(STARTED, REMINDED).when(new IncludeInDunning(CUSTOMER)));
        }

        private ExcludeFromDunning exclude(LocalDate until) {
            return new ExcludeFromDunning(CUSTOMER, until, TODAY);
        }
    }

    @Nested
    class Schedules {
        private static final DunningSchedule OWN =
                new DunningSchedule(List.of(new ScheduledStage(DunningStage.FIRST_REMINDER, 30)));

        @Test
        void a_customer_has_one_of_their_own_until_it_is_dropped() {
            unused().when(new AgreeDunningSchedule(CUSTOMER, OWN))
                    .expectEvents(new DunningScheduleAgreed(CUSTOMER, OWN));
            unchanged(after(new DunningScheduleAgreed(CUSTOMER, OWN)).when(new AgreeDunningSchedule(CUSTOMER, OWN)));
            after(new DunningScheduleAgreed(CUSTOMER, OWN))
                    .when(new AgreeDunningSchedule(CUSTOMER, null))
                    .expectEvents(new DunningScheduleDropped(CUSTOMER));
            unchanged(after(STARTED, REMINDED).when(new AgreeDunningSchedule(CUSTOMER, null)));
        }

        @ParameterizedTest
        @CsvSource({
            "FIRST_REMINDER,   0, SUSPENSION,      21",
            "FIRST_REMINDER,   7, SUSPENSION,       7",
            "FIRST_REMINDER,   7, FIRST_REMINDER,  14",
            "SUSPENSION,       7, SECOND_REMINDER, 14",
            "FIRST_REMINDER, 300, TERMINATION,    366"
        })
        void stages_come_one_after_the_other(DunningStage one, int days, DunningStage other, int moreDays) {
            var schedule =
                    new DunningSchedule(List.of(new ScheduledStage(one, days), new ScheduledStage(other, moreDays)));
            refused(unused().when(new AgreeDunningSchedule(CUSTOMER, schedule)), "invalid-dunning-schedule");
            refused(policy().when(change(null, DunningMaster.HOSTFORGE, schedule)), "invalid-dunning-schedule");
        }

        @Test
        void an_admin_changes_everybodys() {
            policy().when(change(0L, DunningMaster.HOSTFORGE, OWN)).expectEvents(changed(DunningMaster.HOSTFORGE, OWN));
            policy().when(change(0L, DunningMaster.MONEYBIRD, STANDARD))
                    .expectEvents(changed(DunningMaster.MONEYBIRD, STANDARD));
            unchanged(policy(changed(DunningMaster.HOSTFORGE, OWN)).when(change(7L, DunningMaster.HOSTFORGE, OWN)));
        }

        @Test
        void what_somebody_else_changed_meanwhile_is_not_overwritten() {
            refused(
                    policy(changed(DunningMaster.MONEYBIRD, OWN)).when(change(0L, DunningMaster.HOSTFORGE, OWN)),
                    "dunning-policy-changed-meanwhile");
            policy(changed(DunningMaster.MONEYBIRD, OWN))
                    .when(change(1L, DunningMaster.HOSTFORGE, OWN))
                    .expectEvents(changed(DunningMaster.HOSTFORGE, OWN));
        }

        private static ChangeDunningPolicy change(Long expected, DunningMaster master, DunningSchedule schedule) {
            return new ChangeDunningPolicy(DunningPolicyId.ONLY, expected, master, schedule);
        }

        private static DunningPolicyChanged changed(DunningMaster master, DunningSchedule schedule) {
            return new DunningPolicyChanged(DunningPolicyId.ONLY, master, schedule);
        }

        private static TestExecutor<Policy> policy(DunningPolicyChanged... events) {
            return new AggregateTestFixture<>(Policy.class).given((Object[]) events);
        }
    }

    private static TestExecutor<Dunning> unused() {
        return new AggregateTestFixture<>(Dunning.class).givenNoPriorActivity();
    }

    private static TestExecutor<Dunning> after(Object... events) {
        return new AggregateTestFixture<>(Dunning.class).given(events);
    }
}

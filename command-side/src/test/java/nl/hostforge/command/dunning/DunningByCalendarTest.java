package nl.hostforge.command.dunning;

import static nl.hostforge.command.dunning.DunningCalendar.CUSTOMER;
import static nl.hostforge.command.dunning.DunningCalendar.HOSTING;
import static nl.hostforge.command.dunning.DunningCalendar.NAME_ALONE;
import static nl.hostforge.command.dunning.DunningCalendar.day;
import static nl.hostforge.command.dunning.DunningCalendar.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand.AgreeDunningSchedule;
import nl.hostforge.messages.dunning.DunningCommand.ExcludeFromDunning;
import nl.hostforge.messages.dunning.DunningCommand.IncludeInDunning;
import nl.hostforge.messages.dunning.DunningCommand.RecordPromiseToPay;
import nl.hostforge.messages.dunning.DunningCommand.WithdrawPromiseToPay;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningEvent.StageReached;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.dunning.ScheduledStage;
import nl.hostforge.messages.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who does not pay, day by day: +7 reminded, +14 reminded, +21 suspended, +60 ended. */
class DunningByCalendarTest {
    private final DunningCalendar calendar = new DunningCalendar();

    @AfterEach
    void end() {
        calendar.close();
    }

    @ParameterizedTest(name = "due on {0}")
    @CsvSource({
        "2026-01-01, 2026-01-08, 2026-01-15, 2026-01-22, 2026-03-02",
        "2026-01-31, 2026-02-07, 2026-02-14, 2026-02-21, 2026-04-01",
        "2028-02-15, 2028-02-22, 2028-02-29, 2028-03-07, 2028-04-15",
        "2026-03-20, 2026-03-27, 2026-04-03, 2026-04-10, 2026-05-19",
        "2026-10-18, 2026-10-25, 2026-11-01, 2026-11-08, 2026-12-17",
        "2026-12-20, 2026-12-27, 2027-01-03, 2027-01-10, 2027-02-18"
    })
    void each_stage_comes_on_its_day_and_once(String due, String first, String second, String suspended, String ended) {
        calendar.due("A", due).daily(due, day(due).plusDays(120).toString());
        assertThat(calendar.told())
                .containsExactly(
                        first + " FIRST_REMINDER",
                        second + " SECOND_REMINDER",
                        suspended + " SUSPENSION",
                        ended + " TERMINATION");
    }

    @Test
    void a_stage_tells_all_that_is_overdue_and_what_comes_next() {
        calendar.due("A", "2026-01-01").due("B", "2026-01-05").due("C", "2026-01-20");
        calendar.daily("2026-01-01", "2026-01-22");
        var events = calendar.happened();
        var twoOverdue = calendar.facts().asOf(day("2026-01-08")).arrears();
        assertThat(events.subList(0, 2))
                .containsExactly(
                        new DunningStarted(CUSTOMER, 1, day("2026-01-08")),
                        new ReminderDue(
                                CUSTOMER,
                                1,
                                DunningStage.FIRST_REMINDER,
                                day("2026-01-08"),
                                invoice("A"),
                                twoOverdue,
                                Money.euro("24.20"),
                                new NextStage(DunningStage.SECOND_REMINDER, day("2026-01-15"))));
        assertThat(events.getLast())
                .isEqualTo(new DunningSuspensionDecided(
                        CUSTOMER,
                        1,
                        day("2026-01-22"),
                        invoice("A"),
                        calendar.facts().arrears(),
                        Money.euro("36.30"),
                        new NextStage(DunningStage.TERMINATION, day("2026-03-02")),
                        DunningSuspension.of(CUSTOMER, 1, List.of(HOSTING))));
    }

    @Test
    void what_is_paid_before_the_first_reminder_is_never_told() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-01-07").paid("A", "2026-01-07");
        assertThat(calendar.daily("2026-01-07", "2026-03-30").told()).isEmpty();
    }

    @Test
    void the_payment_that_clears_the_last_overdue_invoice_undoes_what_dunning_suspended() {
        calendar.due("A", "2026-01-01").due("B", "2026-01-10").daily("2026-01-01", "2026-01-23");
        calendar.paid("A", "2026-01-24");
        assertThat(calendar.told()).last().isEqualTo("2026-01-22 SUSPENSION");
        calendar.paid("B", "2026-01-24");
        assertThat(calendar.happened().getLast())
                .isEqualTo(new DunningEnded(
                        CUSTOMER, 1, day("2026-01-24"), DunningSuspension.of(CUSTOMER, 1, List.of(HOSTING))));
    }

    @Test
    void an_invoice_that_is_not_due_yet_does_not_keep_it_going() {
        calendar.due("A", "2026-01-01").due("B", "2026-02-10").daily("2026-01-01", "2026-01-23");
        assertThat(calendar.paid("A", "2026-01-24").told()).last().isEqualTo("2026-01-24 ended");
    }

    @Test
    void what_was_suspended_already_is_not_dunnings() {
        var suspendedByStaff = new DunnedOrder(HOSTING.orderId(), HOSTING.number(), HOSTING.names(), false);
        calendar.having(suspendedByStaff, NAME_ALONE).due("A", "2026-01-01").daily("2026-01-01", "2026-01-22");
        assertThat(((DunningSuspensionDecided) calendar.happened().getLast()).suspensions())
                .isEmpty();
        calendar.paid("A", "2026-01-24");
        assertThat(((DunningEnded) calendar.happened().getLast()).suspensions()).isEmpty();
    }

    @Test
    void when_all_is_ended_everything_that_goes_on_is_named_and_nothing_is_resumed_later() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-03-02");
        var ended = (DunningTerminationDecided) calendar.happened().getLast();
        assertThat(ended.orders()).containsExactly(HOSTING, NAME_ALONE);
        assertThat(ended.following()).isNull();
        calendar.having().daily("2026-03-03", "2026-06-01").paid("A", "2026-06-02");
        assertThat(calendar.happened().getLast())
                .isEqualTo(new DunningEnded(CUSTOMER, 1, day("2026-06-02"), List.of()));
    }

    @Test
    void with_the_oldest_paid_the_next_one_counts_and_stages_begin_anew_for_it() {
        calendar.due("A", "2026-01-01").due("B", "2026-01-29").daily("2026-01-01", "2026-01-20");
        calendar.paid("A", "2026-01-21").daily("2026-01-21", "2026-04-30");
        assertThat(calendar.told())
                .containsExactly(
                        "2026-01-08 FIRST_REMINDER",
                        "2026-01-15 SECOND_REMINDER",
                        "2026-01-21 ended",
                        "2026-02-05 FIRST_REMINDER",
                        "2026-02-12 SECOND_REMINDER",
                        "2026-02-19 SUSPENSION",
                        "2026-03-30 TERMINATION");
    }

    @Test
    void who_is_suspended_stays_so_for_the_next_invoice_and_is_told_of_it() {
        calendar.due("A", "2026-01-01").due("B", "2026-01-15").daily("2026-01-01", "2026-01-22");
        calendar.paid("A", "2026-01-23").daily("2026-01-23", "2026-04-30");
        assertThat(calendar.told())
                .containsExactly(
                        "2026-01-08 FIRST_REMINDER",
                        "2026-01-15 SECOND_REMINDER",
                        "2026-01-22 SUSPENSION",
                        "2026-01-23 FIRST_REMINDER",
                        "2026-01-30 SECOND_REMINDER",
                        "2026-03-17 TERMINATION");
        assertThat(stages().filter(stage -> stage.oldest().equals(invoice("B"))))
                .hasSize(3);
    }

    @Test
    void a_payment_that_bounces_begins_another_episode() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-01-22").paid("A", "2026-01-23");
        calendar.due("A", "2026-01-01").daily("2026-01-24", "2026-02-10");
        assertThat(calendar.told())
                .containsExactly(
                        "2026-01-08 FIRST_REMINDER",
                        "2026-01-15 SECOND_REMINDER",
                        "2026-01-22 SUSPENSION",
                        "2026-01-23 ended",
                        "2026-01-24 FIRST_REMINDER",
                        "2026-01-31 SECOND_REMINDER",
                        "2026-02-07 SUSPENSION");
        var suspensions = stages().filter(DunningSuspensionDecided.class::isInstance)
                .flatMap(stage -> ((DunningSuspensionDecided) stage).suspensions().stream())
                .map(DunningSuspension::changeId);
        assertThat(suspensions).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void after_an_outage_every_customer_gets_the_days_between_the_stages_all_the_same() {
        calendar.due("A", "2026-01-01");
        var back = day("2026-03-20");
        for (var missed = day("2026-01-02"); !missed.isAfter(back); missed = missed.plusDays(1))
            calendar.run(missed, back); // all on one morning
        assertThat(calendar.told()).containsExactly("2026-03-20 FIRST_REMINDER");
        calendar.daily("2026-03-21", "2026-06-30");
        assertThat(calendar.told())
                .containsExactly(
                        "2026-03-20 FIRST_REMINDER",
                        "2026-03-27 SECOND_REMINDER",
                        "2026-04-03 SUSPENSION",
                        "2026-05-12 TERMINATION");
    }

    @Test
    void a_promise_holds_everything_up_and_when_it_is_broken_it_goes_on_where_it_was() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-01-09");
        calendar.tell(new RecordPromiseToPay(CUSTOMER, day("2026-02-01"), day("2026-01-09")));
        calendar.daily("2026-01-10", "2026-02-20");
        assertThat(calendar.told())
                .containsExactly(
                        "2026-01-08 FIRST_REMINDER",
                        "PromiseToPayRecorded",
                        "promise of 2026-02-01 broken",
                        "2026-02-02 SECOND_REMINDER",
                        "2026-02-09 SUSPENSION");
    }

    @Test
    void a_promise_that_is_kept_is_told_so() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-01-09");
        calendar.tell(new RecordPromiseToPay(CUSTOMER, day("2026-02-01"), day("2026-01-09")));
        calendar.daily("2026-01-10", "2026-01-31").paid("A", "2026-02-01");
        assertThat(calendar.told())
                .containsExactly(
                        "2026-01-08 FIRST_REMINDER",
                        "PromiseToPayRecorded",
                        "promise of 2026-02-01 kept",
                        "2026-02-01 ended");
    }

    @Test
    void who_pays_on_the_day_after_the_promise_kept_it_no_more() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-01-09");
        calendar.tell(new RecordPromiseToPay(CUSTOMER, day("2026-01-12"), day("2026-01-09")));
        assertThat(calendar.paid("A", "2026-01-13").told())
                .endsWith("promise of 2026-01-12 broken", "2026-01-13 ended");
    }

    @Test
    void a_promise_before_the_first_reminder_holds_that_up_too() {
        calendar.due("A", "2026-01-01");
        calendar.tell(new RecordPromiseToPay(CUSTOMER, day("2026-01-20"), day("2026-01-03")));
        calendar.daily("2026-01-03", "2026-01-21");
        assertThat(calendar.told())
                .containsExactly("PromiseToPayRecorded", "promise of 2026-01-20 broken", "2026-01-21 FIRST_REMINDER");
    }

    @Test
    void a_promise_that_is_withdrawn_holds_nothing_up() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-01-09");
        calendar.tell(new RecordPromiseToPay(CUSTOMER, day("2026-02-01"), day("2026-01-09")));
        calendar.tell(new WithdrawPromiseToPay(CUSTOMER));
        assertThat(calendar.daily("2026-01-10", "2026-01-16").told()).last().isEqualTo("2026-01-15 SECOND_REMINDER");
    }

    @Test
    void who_is_excluded_for_a_while_is_dunned_again_from_the_day_after_on() {
        calendar.due("A", "2026-01-01");
        calendar.tell(new ExcludeFromDunning(CUSTOMER, day("2026-01-31"), day("2026-01-02")));
        calendar.daily("2026-01-02", "2026-02-10");
        assertThat(calendar.told())
                .containsExactly(
                        "CustomerExcludedFromDunning", "2026-02-01 FIRST_REMINDER", "2026-02-08 SECOND_REMINDER");
    }

    @Test
    void who_is_excluded_for_good_is_dunned_only_once_included_again() {
        calendar.due("A", "2026-01-01");
        calendar.tell(new ExcludeFromDunning(CUSTOMER, null, day("2026-01-02")));
        calendar.daily("2026-01-02", "2026-06-30");
        assertThat(calendar.told()).containsExactly("CustomerExcludedFromDunning");
        calendar.tell(new IncludeInDunning(CUSTOMER));
        assertThat(calendar.daily("2026-07-01", "2026-07-01").told()).last().isEqualTo("2026-07-01 FIRST_REMINDER");
    }

    @Test
    void an_exclusion_leaves_a_suspension_as_it_is_and_a_payment_undoes_it() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-01-22");
        calendar.tell(new ExcludeFromDunning(CUSTOMER, null, day("2026-01-23")));
        calendar.daily("2026-01-23", "2026-04-30");
        assertThat(calendar.told()).endsWith("2026-01-22 SUSPENSION", "CustomerExcludedFromDunning");
        calendar.paid("A", "2026-05-01");
        assertThat(((DunningEnded) calendar.happened().getLast()).suspensions()).hasSize(1);
    }

    @Test
    void a_customer_may_have_a_schedule_of_their_own() {
        calendar.due("A", "2026-01-01");
        calendar.tell(new AgreeDunningSchedule(
                CUSTOMER,
                new DunningSchedule(List.of(
                        new ScheduledStage(DunningStage.FIRST_REMINDER, 30),
                        new ScheduledStage(DunningStage.SUSPENSION, 90)))));
        calendar.daily("2026-01-01", "2026-12-31");
        assertThat(calendar.told())
                .containsExactly("DunningScheduleAgreed", "2026-01-31 FIRST_REMINDER", "2026-04-01 SUSPENSION");
    }

    @Test
    void a_schedule_that_changes_meanwhile_repeats_nothing() {
        calendar.due("A", "2026-01-01").daily("2026-01-01", "2026-01-15");
        calendar.by(new DunningSchedule(List.of(
                new ScheduledStage(DunningStage.FIRST_REMINDER, 20), new ScheduledStage(DunningStage.SUSPENSION, 40))));
        calendar.daily("2026-01-16", "2026-04-30");
        assertThat(calendar.told())
                .containsExactly("2026-01-08 FIRST_REMINDER", "2026-01-15 SECOND_REMINDER", "2026-02-10 SUSPENSION");
    }

    @Test
    void where_there_are_no_stages_nobody_is_dunned() {
        calendar.by(new DunningSchedule(List.of())).due("A", "2026-01-01").daily("2026-01-01", "2026-12-31");
        assertThat(calendar.told()).isEmpty();
    }

    /** Whatever customers pay and whenever the product is away: see the class comment of {@link DunningCase}. */
    @ParameterizedTest
    @MethodSource("seeds")
    void no_stage_comes_twice_or_too_soon_and_what_is_foreseen_is_what_comes(long seed) {
        var random = new Random(seed);
        var first = day("2026-01-01");
        var names = new ArrayList<String>();
        for (var day = first; day.isBefore(first.plusDays(500)); day = day.plusDays(1)) {
            if (random.nextInt(40) == 0) {
                names.add("I" + names.size());
                calendar.due(names.getLast(), day.toString());
            }
            if (!names.isEmpty() && random.nextInt(60) == 0)
                calendar.paid(names.get(random.nextInt(names.size())), day.toString());
            if (random.nextInt(150) == 0)
                calendar.tell(new RecordPromiseToPay(CUSTOMER, day.plusDays(random.nextInt(30)), day));
            if (random.nextInt(10) > 0) runAsForeseen(day);
        }
        check(calendar.happened());
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(40);
    }

    private void runAsForeseen(LocalDate day) {
        var facts = calendar.facts().asOf(day);
        var before =
                calendar.happened().stream().reduce(DunningCase.none(), DunningCase::after, (earlier, later) -> later);
        var foreseen = before.due(facts, DunningSchedule.standard(), day);
        var events = calendar.happened().size();
        calendar.run(day, day);
        var came = calendar.happened().stream()
                .skip(events)
                .filter(StageReached.class::isInstance)
                .map(event -> ((StageReached) event).stage())
                .toList();
        assertThat(came).isEqualTo(foreseen.map(NextStage::stage).stream().toList());
    }

    private static void check(List<DunningEvent> events) {
        var seen = new HashSet<List<Object>>();
        var days = new HashSet<LocalDate>();
        StageReached before = null;
        for (var event : events) {
            if (!(event instanceof StageReached stage)) continue;
            assertThat(seen.add(List.of(stage.episode(), stage.stage(), stage.oldest())))
                    .as("%s is new", stage)
                    .isTrue();
            assertThat(days.add(stage.on())).as("one stage on %s", stage.on()).isTrue();
            if (before != null
                    && before.episode() == stage.episode()
                    && before.oldest().equals(stage.oldest()))
                assertThat(ChronoUnit.DAYS.between(before.on(), stage.on()))
                        .as("days between %s and %s", before, stage)
                        .isGreaterThanOrEqualTo(7);
            if (stage.stage() == DunningStage.SUSPENSION)
                assertThat(seen).contains(List.of(stage.episode(), DunningStage.SECOND_REMINDER, stage.oldest()));
            before = stage;
        }
    }

    private Stream<StageReached> stages() {
        return calendar.happened().stream()
                .filter(StageReached.class::isInstance)
                .map(StageReached.class::cast);
    }
}

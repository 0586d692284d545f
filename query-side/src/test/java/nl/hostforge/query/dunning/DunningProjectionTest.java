package nl.hostforge.query.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.CustomerExcludedFromDunning;
import nl.hostforge.messages.dunning.DunningEvent.CustomerIncludedInDunning;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleAgreed;
import nl.hostforge.messages.dunning.DunningEvent.DunningScheduleDropped;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayBroken;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayRecorded;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningFilter;
import nl.hostforge.messages.dunning.DunningId;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningOverview;
import nl.hostforge.messages.dunning.DunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyEvent.DunningPolicyChanged;
import nl.hostforge.messages.dunning.DunningPolicyId;
import nl.hostforge.messages.dunning.DunningQuery;
import nl.hostforge.messages.dunning.DunningQuery.FindDunnedCustomers;
import nl.hostforge.messages.dunning.DunningQuery.FindDunning;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicy;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPreview;
import nl.hostforge.messages.dunning.DunningQuery.FindLiftedSuspension;
import nl.hostforge.messages.dunning.DunningQuery.FindOverdueCustomers;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningSort;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningStatus;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.dunning.PreviewedDunning;
import nl.hostforge.messages.dunning.ScheduledStage;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.query.subscription.SubscriptionStory;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.RunInvoiceStory;
import nl.hostforge.query.testing.Someone;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anna owes EUR 24.19 since 7 December 2026 and has hosting. */
@QuerySideTest
class DunningProjectionTest {
    private static final LocalDate DUE = RunInvoiceStory.DAY.plusDays(14);
    private static final Money OPEN = Money.euro("24.19");

    @Autowired
    Playback playback;

    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    MovableClock clock;

    @Autowired
    DunningQueries queries;

    @Autowired
    DunningCases cases;

    @Autowired
    DunningPreviews previews;

    @Autowired
    Arrears arrears;

    @Autowired
    DunningReadModel model;

    private final CustomerId anna = new CustomerId(Ids.next());
    private RunInvoiceStory invoice;
    private SubscriptionStory hosting;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        clock.moveTo(Instant.parse("2026-12-01T12:00:00Z"));
        invoice = new RunInvoiceStory(vault, anna);
        hosting = SubscriptionStory.hosting(anna, "voorbeeld.nl", "2026-11-01");
        happen(anna, new CustomerStory(vault, anna).registered(Someone.anna()));
        happen(invoice.id, invoice.untilIssued().toArray());
        happen(hosting.id, hosting.started());
    }

    @Test
    void the_list_shows_how_far_it_is_with_whom_and_what_is_overdue() {
        dun(started(), reminder(DunningStage.FIRST_REMINDER, DUE.plusDays(7)));
        assertThat(list(DunningFilter.all()))
                .singleElement()
                .extracting(
                        DunningOverview::customerId,
                        DunningOverview::customerName,
                        DunningOverview::status,
                        DunningOverview::stage,
                        DunningOverview::stageOn,
                        DunningOverview::overdue,
                        DunningOverview::invoices,
                        DunningOverview::dueSince,
                        DunningOverview::following)
                .containsExactly(
                        anna,
                        "Anna de Vries",
                        DunningStatus.REMINDED,
                        DunningStage.FIRST_REMINDER,
                        DUE.plusDays(7),
                        OPEN,
                        1,
                        DUE,
                        new NextStage(DunningStage.SECOND_REMINDER, DUE.plusDays(14)));
        assertThat(model.shownVersion(DunningId.of(anna).toString())).hasValue(1);
    }

    @Test
    void it_is_filtered_by_status_stage_promise_and_exclusion() {
        dun(started(), reminder(DunningStage.FIRST_REMINDER, DUE.plusDays(7)));
        var reminded = new DunningFilter(DunningStatus.REMINDED, DunningStage.FIRST_REMINDER, false, false);
        assertThat(list(reminded)).hasSize(1);
        assertThat(list(new DunningFilter(DunningStatus.SUSPENDED, null, null, null)))
                .isEmpty();
        dun(new PromiseToPayRecorded(anna, DUE.plusDays(30)), new CustomerExcludedFromDunning(anna, null));
        assertThat(list(reminded)).isEmpty();
        assertThat(list(new DunningFilter(null, null, true, true)))
                .singleElement()
                .extracting(DunningOverview::promisedUntil, DunningOverview::excluded, DunningOverview::excludedUntil)
                .containsExactly(DUE.plusDays(30), true, null);
        dun(new PromiseToPayBroken(anna, DUE.plusDays(30)), new CustomerIncludedInDunning(anna));
        assertThat(list(reminded)).hasSize(1);
    }

    @Test
    void each_status_is_shown_until_nothing_is_overdue_any_more() {
        dun(started(), reminder(DunningStage.SECOND_REMINDER, DUE.plusDays(14)), suspended());
        assertThat(only().status()).isEqualTo(DunningStatus.SUSPENDED);
        dun(reminder(DunningStage.FIRST_REMINDER, DUE.plusDays(30)));
        assertThat(only().status()).as("reminded of a newer invoice").isEqualTo(DunningStatus.SUSPENDED);
        dun(new DunningTerminationDecided(anna, 1, DUE.plusDays(60), invoice.id, owed(), OPEN, List.of(order())));
        assertThat(only().status()).isEqualTo(DunningStatus.TERMINATED);
        assertThat(only().following()).isNull();
        dun(new DunningEnded(anna, 1, DUE.plusDays(61), List.of()));
        assertThat(only())
                .extracting(DunningOverview::status, DunningOverview::stage, DunningOverview::stageOn)
                .containsExactly(DunningStatus.NONE, null, null);
    }

    @Test
    void who_paid_owes_nothing_though_the_row_stays() {
        dun(started(), reminder(DunningStage.FIRST_REMINDER, DUE.plusDays(7)));
        happen(invoice.id, invoice.paid("24.19", "0.00"));
        assertThat(only())
                .extracting(DunningOverview::overdue, DunningOverview::invoices, DunningOverview::dueSince)
                .containsExactly(Money.noEuro(), 0, null);
    }

    @Test
    void a_schedule_of_their_own_is_shown_as_long_as_it_holds() {
        dun(new DunningScheduleAgreed(anna, DunningSchedule.standard()));
        assertThat(only().ownSchedule()).isTrue();
        dun(new DunningScheduleDropped(anna));
        assertThat(only().ownSchedule()).isFalse();
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        dun(started());
        var ben = new CustomerId(Ids.next());
        happen(DunningId.of(ben), new DunningStarted(ben, 1, DUE));
        var first = queries.answer(
                new FindDunnedCustomers(DunningFilter.all(), DunningSort.LATEST_CHANGE_FIRST, DUE, null, 1));
        assertThat(first.items()).extracting(DunningOverview::customerId).containsExactly(ben);
        var rest = queries.answer(new FindDunnedCustomers(
                DunningFilter.all(), DunningSort.LATEST_CHANGE_FIRST, DUE, first.nextCursor(), 1));
        assertThat(rest.items()).extracting(DunningOverview::customerId).containsExactly(anna);
        assertThat(queries.answer(new FindDunnedCustomers(
                                DunningFilter.all(), DunningSort.OLDEST_CHANGE_FIRST, DUE, null, 1))
                        .items())
                .extracting(DunningOverview::customerId)
                .containsExactly(anna);
    }

    @Test
    void a_rebuild_shows_the_same() {
        dun(started(), reminder(DunningStage.FIRST_REMINDER, DUE.plusDays(7)), suspended());
        var before = only();
        playback.rebuild(DunningQuery.READ_MODEL, 2, playback.log());
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void an_invoice_is_overdue_from_the_day_after_its_last_day_to_pay_on() {
        assertThat(facts(DUE).arrears()).isEmpty();
        assertThat(facts(DUE.plusDays(1))).isEqualTo(new DunningFacts(owed(), List.of(order())));
        assertThat(overdue(DUE)).isEmpty();
        assertThat(overdue(DUE.plusDays(1))).containsExactly(anna);
        assertThat(arrears.answer(new FindOverdueCustomers(DUE.plusDays(1), anna, 10)))
                .isEmpty();
    }

    @Test
    void what_was_paid_a_moment_ago_is_not_overdue_though_the_list_says_so() {
        append(invoice.id, invoice.paid("20.00", "4.19"));
        assertThat(facts(DUE.plusDays(7)).total()).isEqualTo(Money.euro("4.19"));
        append(invoice.id, invoice.writtenOff("4.19"));
        assertThat(overdue(DUE.plusDays(7))).containsExactly(anna);
        assertThat(facts(DUE.plusDays(7)).arrears()).isEmpty();
    }

    @Test
    void what_is_suspended_or_ended_is_known_so() {
        happen(hosting.id, hosting.suspended());
        assertThat(facts(DUE).orders())
                .containsExactly(new DunnedOrder(order().orderId(), order().number(), order().names(), false));
        happen(hosting.id, new SubscriptionEnded(hosting.id, anna, DUE, Money.noEuro()));
        assertThat(facts(DUE).orders()).isEmpty();
    }

    @Test
    void how_it_stands_is_read_from_the_log() {
        var today = DUE.plusDays(8);
        assertThat(cases.answer(new FindDunning(anna, today)).next())
                .isEqualTo(new NextStage(DunningStage.FIRST_REMINDER, DUE.plusDays(7)));
        append(DunningId.of(anna), started());
        append(DunningId.of(anna), reminder(DunningStage.FIRST_REMINDER, today));
        var details = cases.answer(new FindDunning(anna, today));
        assertThat(details.next()).isEqualTo(new NextStage(DunningStage.SECOND_REMINDER, DUE.plusDays(15)));
        assertThat(details.version()).isEqualTo(1);
        assertThat(cases.answer(new FindDunningCase(anna)).lastStageOn()).isEqualTo(today);
    }

    @Test
    void a_suspension_is_lifted_once_nothing_was_overdue_any_more() {
        append(DunningId.of(anna), suspended());
        var change = suspended().suspensions().getFirst().changeId();
        assertThat(cases.answer(new FindLiftedSuspension(anna, change))).isEmpty();
        append(
                DunningId.of(anna),
                new DunningEnded(anna, 1, DUE.plusDays(30), suspended().suspensions()));
        assertThat(cases.answer(new FindLiftedSuspension(anna, change)))
                .contains(suspended().suspensions().getFirst());
    }

    @Test
    void a_preview_of_any_day_has_the_stage_that_would_come_on_it() {
        assertThat(preview(DUE.plusDays(6))).isEmpty();
        assertThat(preview(DUE.plusDays(7)))
                .containsExactly(new PreviewedDunning(
                        anna,
                        DunningStage.FIRST_REMINDER,
                        new DunningFacts(owed(), List.of(order())),
                        new NextStage(DunningStage.SECOND_REMINDER, DUE.plusDays(14))));
        assertThat(preview(DUE.plusDays(8))).isEmpty();
        assertThat(preview(DUE.plusDays(14)))
                .extracting(PreviewedDunning::stage)
                .containsExactly(DunningStage.SECOND_REMINDER);
        assertThat(preview(DUE.plusDays(21)))
                .extracting(PreviewedDunning::stage)
                .containsExactly(DunningStage.SUSPENSION);
        assertThat(preview(DUE.plusDays(60)))
                .extracting(PreviewedDunning::stage, PreviewedDunning::following)
                .containsExactly(tuple(DunningStage.TERMINATION, null));
        append(DunningId.of(anna), new CustomerExcludedFromDunning(anna, DUE.plusDays(9)));
        assertThat(preview(DUE.plusDays(7))).isEmpty();
        assertThat(preview(DUE.plusDays(10))).hasSize(1);
    }

    @Test
    void where_the_bookkeeping_duns_nothing_would_be_done_and_the_policy_tells() {
        assertThat(cases.answer(new FindDunningPolicy())).isEqualTo(DunningPolicy.standard());
        var schedule = new DunningSchedule(List.of(new ScheduledStage(DunningStage.FIRST_REMINDER, 10)));
        append(DunningPolicyId.ONLY, new DunningPolicyChanged(DunningPolicyId.ONLY, DunningMaster.MONEYBIRD, schedule));
        try {
            assertThat(cases.answer(new FindDunningPolicy()))
                    .extracting(DunningPolicy::master, DunningPolicy::schedule, DunningPolicy::changes)
                    .containsExactly(DunningMaster.MONEYBIRD, schedule, 1L);
            assertThat(preview(DUE.plusDays(10))).isEmpty();
        } finally {
            append(
                    DunningPolicyId.ONLY,
                    new DunningPolicyChanged(
                            DunningPolicyId.ONLY, DunningMaster.HOSTFORGE, DunningSchedule.standard()));
        }
        assertThat(preview(DUE.plusDays(7))).hasSize(1);
    }

    private DunningOverview only() {
        var all = list(DunningFilter.all());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<DunningOverview> list(DunningFilter filter) {
        return queries.answer(
                        new FindDunnedCustomers(filter, DunningSort.LATEST_CHANGE_FIRST, DUE.plusDays(30), null, 10))
                .items();
    }

    private List<PreviewedDunning> preview(LocalDate day) {
        return previews.answer(new FindDunningPreview(day, DUE, null, 10)).customers();
    }

    private DunningFacts facts(LocalDate day) {
        return arrears.answer(new FindDunningFacts(anna, day));
    }

    private List<CustomerId> overdue(LocalDate day) {
        return arrears.answer(new FindOverdueCustomers(day, null, 10));
    }

    private List<Arrear> owed() {
        return List.of(new Arrear(invoice.id, "2026-000001", DUE, OPEN));
    }

    private DunnedOrder order() {
        var started = hosting.started();
        return new DunnedOrder(started.orderId(), started.orderNumber(), List.of(started.domainName()), true);
    }

    private DunningStarted started() {
        return new DunningStarted(anna, 1, DUE.plusDays(7));
    }

    private ReminderDue reminder(DunningStage stage, LocalDate on) {
        return new ReminderDue(
                anna,
                1,
                stage,
                on,
                invoice.id,
                owed(),
                OPEN,
                new NextStage(DunningStage.SECOND_REMINDER, DUE.plusDays(14)));
    }

    private DunningSuspensionDecided suspended() {
        return new DunningSuspensionDecided(
                anna,
                1,
                DUE.plusDays(21),
                invoice.id,
                owed(),
                OPEN,
                new NextStage(DunningStage.TERMINATION, DUE.plusDays(60)),
                DunningSuspension.of(anna, 1, List.of(order())));
    }

    private void dun(DunningEvent... events) {
        playback.happen(DunningId.of(anna), (Object[]) events);
    }

    /** It is in the log and shown. */
    private void happen(Object stream, Object... events) {
        playback.happen(stream, events);
        for (var event : events) append(stream, event);
    }

    /** It is in the log, and not shown yet. */
    private void append(Object stream, Object event) {
        var last = log.lastSequenceNumberFor(stream.toString());
        log.publish(new GenericDomainEventMessage<>(
                "stream",
                stream.toString(),
                last.orElse(-1L) + 1,
                event,
                MetaData.emptyInstance(),
                Ids.next().toString(),
                clock.instant()));
    }
}

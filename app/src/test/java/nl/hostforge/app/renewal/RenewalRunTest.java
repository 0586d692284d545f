package nl.hostforge.app.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.app.MovableClock;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.processing.ProcessingQuery.FindProcessors;
import nl.hostforge.messages.processing.ProcessorKind;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.CustomerRenewals.Renewal;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndCancelledSubscription;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindEndingSubscriptions;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** Anna and Ben have one subscription each that is due; one of Anna's is to end. */
class RenewalRunTest {
    private static final CustomerId ANNA = new CustomerId(Ids.derived("test", "anna"));
    private static final CustomerId BEN = new CustomerId(Ids.derived("test", "ben"));
    private static final SubscriptionId ENDING = subscription("ending");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final RuntimeException PASSING = new IllegalStateException("the database is away");

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final MovableClock clock = new MovableClock();
    private final List<Object> sent = new ArrayList<>();
    private final Faults faults = new Faults() {
        @Override
        public boolean mayPass(Throwable failure) {
            return failure == PASSING;
        }

        @Override
        public String describe(Throwable failure) {
            return failure.getMessage();
        }
    };
    private final RenewalRun run = new RenewalRun(queries, commands, faults, clock);

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-28T23:30:00Z")); // half an hour into 29 November in Amsterdam
        when(commands.sendAndWait(any())).thenAnswer(asked -> {
            sent.add(asked.getArgument(0));
            return null;
        });
        handledUpTo(40L);
        caughtUp(true);
        when(queries.query(isA(FindEndingSubscriptions.class), anyList()))
                .thenReturn(CompletableFuture.completedFuture(List.of(ENDING)));
        when(queries.query(isA(FindDueRenewals.class), ArgumentMatchers.eq(DueRenewals.class)))
                .thenAnswer(asked -> CompletableFuture.completedFuture(page(asked.getArgument(0))));
    }

    @Test
    void the_first_run_ever_is_that_of_the_present_day() {
        var turn = run.goOn(RenewalDays.none());
        assertThat(sent)
                .containsExactly(new EndCancelledSubscription(ENDING, TODAY), draft(ANNA, TODAY), draft(BEN, TODAY));
        assertThat(turn.place()).isEqualTo(new RenewalDays(TODAY, 40, 0));
        assertThat(turn.goesOnAfter()).isPositive();
    }

    @Test
    void a_day_that_is_finished_is_not_run_again() {
        var done = new RenewalDays(TODAY, 40, 0);
        assertThat(run.goOn(done).place()).isEqualTo(done);
        assertThat(run.goOn(new RenewalDays(TODAY.plusDays(1), 40, 0)).place().lastDay())
                .isEqualTo(TODAY.plusDays(1));
        assertThat(sent).isEmpty();
    }

    @Test
    void days_of_downtime_are_caught_up_one_by_one_in_order() {
        var days = new RenewalDays(TODAY.minusDays(4), 40, 0);
        var turns = 0;
        while (!days.isFinished(TODAY)) {
            var turn = run.goOn(days);
            days = turn.place();
            assertThat(turn.goesOnAfter().isZero()).isEqualTo(!days.isFinished(TODAY));
            turns++;
        }
        assertThat(turns).isEqualTo(4);
        assertThat(sent.stream()
                        .filter(DraftInvoice.class::isInstance)
                        .map(command -> ((DraftInvoice) command).runDate())
                        .distinct())
                .containsExactly(TODAY.minusDays(3), TODAY.minusDays(2), TODAY.minusDays(1), TODAY);
    }

    @Test
    void days_on_which_nothing_is_to_be_done_are_passed_at_once() {
        when(queries.query(isA(FindEndingSubscriptions.class), anyList()))
                .thenReturn(CompletableFuture.completedFuture(List.of()));
        when(queries.query(isA(FindDueRenewals.class), ArgumentMatchers.eq(DueRenewals.class)))
                .thenAnswer(
                        asked -> CompletableFuture.completedFuture(dueOn(TODAY.minusDays(1), asked.getArgument(0))));
        var turn = run.goOn(new RenewalDays(TODAY.minusDays(40), 40, 0));
        assertThat(turn.place().lastDay()).isEqualTo(TODAY.minusDays(1));
        assertThat(turn.goesOnAfter()).isZero();
        assertThat(sent).containsExactly(draft(ANNA, TODAY.minusDays(1)));
        assertThat(run.goOn(turn.place()).place().lastDay()).isEqualTo(TODAY);
    }

    @Test
    void a_day_that_begins_during_the_run_is_gone_on_with_at_once() {
        when(commands.sendAndWait(any())).thenAnswer(asked -> {
            clock.moveTo(Instant.parse("2026-11-29T23:30:00Z"));
            return null;
        });
        var turn = run.goOn(RenewalDays.none());
        assertThat(turn.place().lastDay()).isEqualTo(TODAY);
        assertThat(turn.goesOnAfter()).isZero();
    }

    @Test
    void a_run_that_was_interrupted_sends_the_same_again() {
        run.goOn(RenewalDays.none());
        var first = List.copyOf(sent);
        sent.clear();
        run.goOn(RenewalDays.none());
        assertThat(sent).isEqualTo(first);
    }

    @Test
    void a_day_waits_until_what_the_day_before_caused_is_handled_and_shown() {
        var yesterday = new RenewalDays(TODAY.minusDays(1), 41, 0);
        assertThat(run.goOn(yesterday).place()).isEqualTo(new RenewalDays(TODAY.minusDays(1), 41, 1));
        handledUpTo(41L);
        caughtUp(false);
        assertThat(run.goOn(yesterday).place()).isEqualTo(new RenewalDays(TODAY.minusDays(1), 41, 1));
        assertThat(sent).isEmpty();
        caughtUp(true);
        assertThat(run.goOn(yesterday).place().lastDay()).isEqualTo(TODAY);
    }

    @Test
    void what_is_stuck_does_not_hold_up_everybody_for_ever() {
        caughtUp(false);
        var days = new RenewalDays(TODAY.minusDays(1), 40, 0);
        var waited = Duration.ZERO;
        while (!days.isFinished(TODAY)) {
            var turn = run.goOn(days);
            days = turn.place();
            if (!days.isFinished(TODAY)) waited = waited.plus(turn.goesOnAfter());
        }
        assertThat(waited).isEqualTo(Duration.ofMinutes(1));
        assertThat(sent).contains(draft(ANNA, TODAY));
    }

    @Test
    void what_fails_for_one_customer_leaves_the_others_theirs() {
        when(commands.sendAndWait(draft(ANNA, TODAY))).thenThrow(new IllegalStateException("a bug"));
        assertThat(run.goOn(RenewalDays.none()).place().lastDay()).isEqualTo(TODAY);
        assertThat(sent).contains(draft(BEN, TODAY));
    }

    @Test
    void a_fault_that_may_pass_leaves_the_day_unfinished() {
        when(commands.sendAndWait(draft(ANNA, TODAY))).thenThrow(PASSING);
        assertThatThrownBy(() -> run.goOn(RenewalDays.none())).isSameAs(PASSING);
    }

    private void handledUpTo(Long position) {
        var overview = new ProcessorOverview(
                "renewing", ProcessorKind.SAGA, null, true, position, 40, 0, Duration.ZERO, true, 0, List.of());
        when(queries.query(isA(FindProcessors.class), anyList()))
                .thenReturn(CompletableFuture.completedFuture(List.of(overview)));
    }

    private void caughtUp(boolean caughtUp) {
        when(queries.query(isA(AwaitCaughtUp.class), ArgumentMatchers.eq(Boolean.class)))
                .thenReturn(CompletableFuture.completedFuture(caughtUp));
    }

    private static DueRenewals dueOn(LocalDate day, FindDueRenewals query) {
        return new DueRenewals(query.date().equals(day) ? List.of(due(ANNA, day)) : List.of(), null);
    }

    /** Two parts of one customer each. */
    private static DueRenewals page(FindDueRenewals query) {
        return query.after() == null
                ? new DueRenewals(List.of(due(ANNA, query.date())), ANNA)
                : new DueRenewals(List.of(due(BEN, query.date())), null);
    }

    private static CustomerRenewals due(CustomerId customer, LocalDate date) {
        var renewal = new Renewal(
                subscription(customer.toString()),
                SubscriptionKind.HOSTING,
                new DomainName("voorbeeld.nl"),
                new ServicePeriod(date, date.plusMonths(1)),
                Money.euro("10.00"),
                "Webhosting",
                "Web hosting");
        return new CustomerRenewals(customer, List.of(renewal), Money.euro("10.00"));
    }

    private static DraftInvoice draft(CustomerId customer, LocalDate day) {
        return new DraftInvoice(
                InvoiceId.ofRun(customer, day),
                customer,
                day,
                List.of(new InvoiceItem(subscription(customer.toString()), new ServicePeriod(day, day.plusMonths(1)))));
    }

    private static SubscriptionId subscription(String name) {
        return SubscriptionId.ofLine(new OrderId(Ids.derived("test", name)), 1);
    }

    @SuppressWarnings("unchecked") // a matcher knows no type
    private static <T> ResponseType<List<T>> anyList() {
        return any(ResponseType.class);
    }
}

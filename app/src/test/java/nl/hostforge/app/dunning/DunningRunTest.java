package nl.hostforge.app.dunning;

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
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand.DunCustomer;
import nl.hostforge.messages.dunning.DunningEvent.CustomerExcludedFromDunning;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayRecorded;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningPolicy;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicy;
import nl.hostforge.messages.dunning.DunningQuery.FindOverdueCustomers;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** Anna and Ben owe something that is overdue; Carla paid a moment ago, which the lists do not show yet. */
class DunningRunTest {
    private static final CustomerId ANNA = new CustomerId(Ids.derived("test", "anna"));
    private static final CustomerId BEN = new CustomerId(Ids.derived("test", "ben"));
    private static final CustomerId CARLA = new CustomerId(Ids.derived("test", "carla"));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final DunningSchedule STANDARD = DunningSchedule.standard();
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
    private final DunningRun run = new DunningRun(queries, commands, faults, clock);

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-29T08:00:00Z")); // nine o'clock in Amsterdam
        when(commands.sendAndWait(any())).thenAnswer(asked -> {
            sent.add(asked.getArgument(0));
            return null;
        });
        shown(true);
        stands(DunningCase.none());
        dunnedBy(DunningMaster.HOSTFORGE);
        when(queries.query(isA(FindOverdueCustomers.class), anyList()))
                .thenReturn(CompletableFuture.completedFuture(List.of(ANNA, BEN, CARLA)));
        when(queries.query(isA(FindDunningFacts.class), ArgumentMatchers.eq(DunningFacts.class)))
                .thenAnswer(asked -> {
                    FindDunningFacts query = asked.getArgument(0);
                    return CompletableFuture.completedFuture(facts(query.customerId()));
                });
    }

    @Test
    void of_whom_nothing_comes_nothing_is_asked() {
        stands(DunningCase.none().after(new CustomerExcludedFromDunning(ANNA, null)));
        run.goOn(DunningDays.none());
        assertThat(sent).isEmpty();
    }

    @Test
    void a_promise_that_lapsed_is_worked_off_though_no_stage_is_due() {
        stands(DunningCase.none()
                .after(new PromiseToPayRecorded(ANNA, TODAY.minusDays(1)))
                .after(new CustomerExcludedFromDunning(ANNA, null)));
        run.goOn(DunningDays.none());
        assertThat(sent).containsExactly(dun(ANNA, TODAY), dun(BEN, TODAY));
    }

    @Test
    void the_first_run_ever_is_that_of_the_present_day() {
        var turn = run.goOn(DunningDays.none());
        assertThat(sent).containsExactly(dun(ANNA, TODAY), dun(BEN, TODAY));
        assertThat(turn.place()).isEqualTo(new DunningDays(TODAY, 0));
        assertThat(turn.goesOnAfter()).isPositive();
    }

    @Test
    void a_day_begins_in_the_morning() {
        clock.moveTo(Instant.parse("2026-11-29T07:59:59Z"));
        assertThat(run.goOn(new DunningDays(TODAY.minusDays(1), 0)).place().lastDay())
                .isEqualTo(TODAY.minusDays(1));
        assertThat(sent).isEmpty();
    }

    @Test
    void a_day_that_is_finished_is_not_run_again() {
        assertThat(run.goOn(new DunningDays(TODAY, 0)).place()).isEqualTo(new DunningDays(TODAY, 0));
        assertThat(sent).isEmpty();
    }

    @Test
    void days_of_downtime_are_caught_up_one_by_one_in_order_and_what_is_due_comes_today() {
        var days = new DunningDays(TODAY.minusDays(3), 0);
        while (!days.isFinished(TODAY)) {
            var turn = run.goOn(days);
            days = turn.place();
            assertThat(turn.goesOnAfter().isZero()).isEqualTo(!days.isFinished(TODAY));
        }
        assertThat(sent)
                .containsExactly(
                        dun(ANNA, TODAY.minusDays(2)),
                        dun(BEN, TODAY.minusDays(2)),
                        dun(ANNA, TODAY.minusDays(1)),
                        dun(BEN, TODAY.minusDays(1)),
                        dun(ANNA, TODAY),
                        dun(BEN, TODAY));
    }

    @Test
    void where_the_bookkeeping_duns_we_do_not() {
        dunnedBy(DunningMaster.MONEYBIRD);
        assertThat(run.goOn(DunningDays.none()).place().lastDay()).isEqualTo(TODAY);
        assertThat(sent).isEmpty();
    }

    @Test
    void a_day_waits_until_the_lists_are_shown_but_not_for_ever() {
        shown(false);
        var days = new DunningDays(TODAY.minusDays(1), 0);
        var waited = Duration.ZERO;
        while (!days.isFinished(TODAY)) {
            var turn = run.goOn(days);
            days = turn.place();
            if (!days.isFinished(TODAY)) waited = waited.plus(turn.goesOnAfter());
        }
        assertThat(waited).isEqualTo(Duration.ofMinutes(1));
        assertThat(sent).contains(dun(ANNA, TODAY));
    }

    @Test
    void what_fails_for_one_customer_leaves_the_others_theirs() {
        when(commands.sendAndWait(dun(ANNA, TODAY))).thenThrow(new IllegalStateException("a bug"));
        assertThat(run.goOn(DunningDays.none()).place().lastDay()).isEqualTo(TODAY);
        assertThat(sent).contains(dun(BEN, TODAY));
    }

    @Test
    void a_fault_that_may_pass_leaves_the_day_unfinished() {
        when(commands.sendAndWait(dun(ANNA, TODAY))).thenThrow(PASSING);
        assertThatThrownBy(() -> run.goOn(DunningDays.none())).isSameAs(PASSING);
    }

    private void shown(boolean shown) {
        when(queries.query(isA(AwaitCaughtUp.class), ArgumentMatchers.eq(Boolean.class)))
                .thenReturn(CompletableFuture.completedFuture(shown));
    }

    private void stands(DunningCase dunning) {
        when(queries.query(isA(FindDunningCase.class), ArgumentMatchers.eq(DunningCase.class)))
                .thenReturn(CompletableFuture.completedFuture(dunning));
    }

    private void dunnedBy(DunningMaster master) {
        when(queries.query(new FindDunningPolicy(), DunningPolicy.class))
                .thenReturn(CompletableFuture.completedFuture(new DunningPolicy(master, STANDARD, 0, null)));
    }

    private static DunCustomer dun(CustomerId customer, LocalDate day) {
        return new DunCustomer(customer, day, TODAY, facts(customer), STANDARD);
    }

    private static DunningFacts facts(CustomerId customer) {
        if (customer.equals(CARLA)) return new DunningFacts(List.of(), List.of());
        return new DunningFacts(
                List.of(new Arrear(
                        InvoiceId.ofRun(customer, TODAY), "2026-000001", TODAY.minusDays(9), Money.euro("12.10"))),
                List.of());
    }

    @SuppressWarnings("unchecked") // a matcher knows no type
    private static <T> ResponseType<List<T>> anyList() {
        return any(ResponseType.class);
    }
}

package nl.hostforge.query.order;

import static nl.hostforge.query.testing.OrderStory.DNS;
import static nl.hostforge.query.testing.OrderStory.DOMAIN;
import static nl.hostforge.query.testing.OrderStory.HOSTING;
import static nl.hostforge.query.testing.OrderStory.INVOICE;
import static nl.hostforge.query.testing.OrderStory.PLAN;
import static nl.hostforge.query.testing.OrderStory.SOON;
import static nl.hostforge.query.testing.OrderStory.SYNC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderFilter;
import nl.hostforge.messages.order.OrderOverview;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderQuery.FindOrders;
import nl.hostforge.messages.order.OrderSort;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepOverview;
import nl.hostforge.messages.order.StepState;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderEvents;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class OrderProjectionTest {
    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    OrderQueries queries;

    OrderStory order;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        order = new OrderStory(vault, new CustomerId(Ids.next()), 10001);
    }

    @Test
    void a_new_order_waits_for_staff() {
        happened(order.created());
        var details = details();
        assertThat(details.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(details.number()).isEqualTo(order.number);
        assertThat(details.orderedBy()).isEqualTo(Someone.anna());
        assertThat(details.vatNumber()).isEqualTo("NL001234567B01");
        assertThat(details.note()).isEqualTo("Graag snel!");
        assertThat(details.language()).isEqualTo(Language.DUTCH);
        assertThat(details.lines()).isEqualTo(OrderStory.lines("voorbeeld.nl"));
        assertThat(details.vat()).isEqualTo(OrderStory.DUTCH_VAT);
        assertThat(details.totals()).isEqualTo(OrderTotals.of(OrderStory.lines("voorbeeld.nl"), OrderStory.DUTCH_VAT));
        assertThat(details.steps()).isEmpty();
        assertThat(details.stalls()).isEmpty();
        assertThat(details.version()).isZero();
        assertThat(overview())
                .returns("Anna de Vries", OrderOverview::customerName)
                .returns("anna@voorbeeld.nl", OrderOverview::email)
                .returns(List.of(new DomainName("voorbeeld.nl")), OrderOverview::domains)
                .returns(Money.euro("27.21"), OrderOverview::gross)
                .returns(0, OrderOverview::stepsPlanned);
    }

    @Test
    void a_correction_replaces_lines_names_and_totals() {
        happened(order.created(), order.corrected(List.of(OrderStory.registration(1, "anders.nl"))));
        assertThat(details().lines()).containsExactly(OrderStory.registration(1, "anders.nl"));
        assertThat(overview())
                .returns(List.of(new DomainName("anders.nl")), OrderOverview::domains)
                .returns(Money.euro("6.04"), OrderOverview::gross);
    }

    @Test
    void an_approval_shows_the_plan() {
        happened(order.created(), order.approved());
        assertThat(details().status()).isEqualTo(OrderStatus.PROCESSING);
        assertThat(details().steps())
                .extracting(StepOverview::stepId)
                .containsExactly(SYNC, HOSTING, DOMAIN, DNS, INVOICE);
        assertThat(step(DNS))
                .returns(StepState.PLANNED, StepOverview::state)
                .returns(List.of(DOMAIN, HOSTING), StepOverview::waitsFor)
                .returns(0, StepOverview::round);
        assertThat(overview().stepsPlanned()).isEqualTo(5);
    }

    @Test
    void a_rejection_tells_the_customer_why() {
        happened(order.created(), order.rejected());
        assertThat(details())
                .returns(OrderStatus.CANCELLED, OrderDetails::status)
                .returns("Wij kunnen u niet bereiken.", OrderDetails::rejection);
    }

    @Test
    void a_step_is_followed_from_request_to_completion() {
        happened(order.created(), order.approved(), order.requested(DOMAIN, 1));
        assertThat(step(DOMAIN))
                .returns(StepState.REQUESTED, StepOverview::state)
                .returns(1, StepOverview::round);
        happened(order.started(DOMAIN, 1, 1));
        assertThat(step(DOMAIN)).returns(StepState.STARTED, StepOverview::state).returns(1, StepOverview::attempt);
        happened(order.failed(DOMAIN, 1, 1, false));
        assertThat(step(DOMAIN))
                .returns(StepState.WAITING, StepOverview::state)
                .returns("openprovider", StepOverview::provider)
                .returns("311", StepOverview::failureCode)
                .returns("The handle of Anna is not known.", StepOverview::failureWords)
                .returns(SOON, StepOverview::nextAttemptAt);
        happened(order.started(DOMAIN, 1, 2), order.completed(DOMAIN, 1));
        assertThat(step(DOMAIN))
                .returns(StepState.COMPLETED, StepOverview::state)
                .returns(null, StepOverview::nextAttemptAt)
                .returns("theirs-" + DOMAIN, StepOverview::providerReference)
                .returns(Map.of("server", "web3"), StepOverview::facts);
        assertThat(overview().stepsFinished()).isEqualTo(1);
    }

    @Test
    void a_step_that_was_left_out_and_turns_out_done_counts_once() {
        happened(
                order.created(),
                order.approved(),
                order.requested(DOMAIN, 1),
                order.skipped(DOMAIN),
                order.completed(DOMAIN, 1));
        assertThat(overview().stepsFinished()).isEqualTo(1);
    }

    @Test
    void a_stalled_order_needs_staff_until_the_step_is_asked_for_anew() {
        happened(
                order.created(),
                order.approved(),
                order.requested(DOMAIN, 1),
                order.failed(DOMAIN, 1, 3, true),
                order.stalled(StallCause.STEP_FAILED, DOMAIN));
        assertThat(details().stalls()).containsExactly(StallCause.STEP_FAILED);
        assertThat(step(DOMAIN).state()).isEqualTo(StepState.FAILED);
        assertThat(overview().needsAttention()).isTrue();
        happened(
                order.stepCorrected(DOMAIN, Map.of("nameServers", "ns1.voorbeeld.nl")),
                order.retried(DOMAIN, 2),
                order.requested(DOMAIN, 2));
        assertThat(details().stalls()).isEmpty();
        assertThat(overview().needsAttention()).isFalse();
        assertThat(step(DOMAIN)).returns(2, StepOverview::round).returns(0, StepOverview::attempt);
    }

    @Test
    void an_overdue_step_needs_staff_until_it_is_done_after_all() {
        happened(
                order.created(),
                order.approved(),
                order.requested(DOMAIN, 1),
                order.stalled(StallCause.STEP_OVERDUE, DOMAIN),
                order.started(DOMAIN, 1, 2));
        assertThat(details().stalls()).containsExactly(StallCause.STEP_OVERDUE);
        happened(order.completedByHand(DOMAIN));
        assertThat(details().stalls()).isEmpty();
        assertThat(step(DOMAIN))
                .returns(StepState.COMPLETED_BY_HAND, StepOverview::state)
                .returns("by hand 7", StepOverview::providerReference);
    }

    @Test
    void a_parked_order_needs_staff_until_it_goes_on() {
        happened(order.created(), order.approved(), order.parked());
        assertThat(details()).returns(true, OrderDetails::parked);
        assertThat(details().parkedError()).contains("no such step");
        assertThat(overview().needsAttention()).isTrue();
        happened(order.unparked());
        assertThat(details()).returns(false, OrderDetails::parked).returns(null, OrderDetails::parkedError);
        assertThat(overview().needsAttention()).isFalse();
    }

    @Test
    void a_parked_order_that_is_stalled_too_needs_staff_even_when_it_goes_on() {
        happened(
                order.created(),
                order.approved(),
                order.failed(DOMAIN, 1, 3, true),
                order.stalled(StallCause.STEP_FAILED, DOMAIN),
                order.parked(),
                order.unparked());
        assertThat(overview().needsAttention()).isTrue();
    }

    @Test
    void an_order_becomes_active_and_is_suspended_and_resumed() {
        happened(order.created(), order.approved(), order.provisioned());
        assertThat(details().status()).isEqualTo(OrderStatus.PROCESSING);
        happened(order.activated());
        assertThat(details().status()).isEqualTo(OrderStatus.ACTIVE);
        happened(order.suspended());
        assertThat(details().status()).isEqualTo(OrderStatus.SUSPENDED);
        happened(order.resumed());
        assertThat(details().status()).isEqualTo(OrderStatus.ACTIVE);
    }

    @Test
    void the_steps_of_a_change_follow_those_of_the_approval() {
        happened(order.created(), order.approved());
        for (var step : List.of(SYNC, HOSTING, DOMAIN, DNS, INVOICE)) happened(order.completed(step, 1));
        happened(order.activated(), order.planChangeRequested());
        assertThat(details().steps())
                .extracting(StepOverview::stepId)
                .containsExactly(SYNC, HOSTING, DOMAIN, DNS, INVOICE, PLAN);
        assertThat(overview().stepsPlanned()).isEqualTo(6);
        assertThat(step(PLAN)).returns(StepState.PLANNED, StepOverview::state).returns(1, StepOverview::lineNumber);
        assertThat(details().status()).isEqualTo(OrderStatus.ACTIVE);
        happened(order.requested(PLAN, 1), order.failed(PLAN, 1, 3, true), order.stalled(StallCause.STEP_FAILED, PLAN));
        assertThat(overview().needsAttention()).isTrue();
        happened(order.skipped(PLAN));
        assertThat(overview().needsAttention()).isFalse();
    }

    @Test
    void a_line_shows_its_new_package_once_the_change_is_completed_and_what_was_invoiced_stays() {
        happened(order.created(), order.approved(), order.activated(), order.planChangeRequested());
        assertThat(details().lines()).isEqualTo(OrderStory.lines("voorbeeld.nl"));
        happened(order.requested(PLAN, 1), order.completed(PLAN, 1), order.planChanged());
        assertThat(details().lines())
                .containsExactly(
                        OrderStory.hostingOn("Web L"), OrderStory.registration(2, "voorbeeld.nl"), OrderStory.fee(3));
        assertThat(details().totals())
                .isEqualTo(OrderTotals.of(OrderStory.lines("voorbeeld.nl"), OrderStory.DUTCH_VAT));
    }

    @Test
    void what_was_provisioned_is_undone_before_the_order_is_cancelled() {
        happened(
                order.created(),
                order.approved(),
                order.completed(HOSTING, 1),
                order.failed(DOMAIN, 1, 3, true),
                order.stalled(StallCause.STEP_FAILED, DOMAIN),
                order.cancellationRequested(),
                order.removalRequested(1));
        assertThat(details()).returns(OrderStatus.CANCELLING, OrderDetails::status);
        assertThat(details().stalls())
                .as("a failed step holds up no cancellation")
                .isEmpty();
        assertThat(details().compensations()).singleElement().satisfies(undoing -> {
            assertThat(undoing.stepId()).isEqualTo(HOSTING);
            assertThat(undoing.state()).isEqualTo(CompensationState.REQUESTED);
        });
        happened(order.removalFailed(false));
        assertThat(details().compensations().getFirst().state()).isEqualTo(CompensationState.WAITING);
        happened(order.removalFailed(true), order.compensationStalled());
        assertThat(details().stalls()).containsExactly(StallCause.COMPENSATION_FAILED);
        assertThat(details().compensations().getFirst().failureWords()).isEqualTo("Anna's site is locked.");
        happened(order.removalRequested(2));
        assertThat(details().stalls()).isEmpty();
        happened(order.removalCompleted(), order.cancelled());
        assertThat(details().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(details().compensations()).singleElement().satisfies(undone -> {
            assertThat(undone.state()).isEqualTo(CompensationState.COMPLETED);
            assertThat(undone.round()).isEqualTo(2);
            assertThat(undone.providerReference()).isEqualTo("removed-7");
        });
        assertThat(overview()).returns(1, OrderOverview::stepsFinished).returns(false, OrderOverview::needsAttention);
    }

    @Test
    void every_event_advances_the_version_even_if_nothing_is_seen_of_it() {
        var model = playback.model("order-overview");
        assertThat(model.shownVersion(order.id.toString())).isEmpty();
        var events = OrderEvents.oneOfEach(order);
        for (var number = 0; number < events.size(); number++) {
            happened(events.get(number));
            assertThat(details().version())
                    .as("after " + events.get(number).getClass())
                    .isEqualTo(number);
            assertThat(overview().version()).isEqualTo(number);
            assertThat(model.shownVersion(order.id.toString())).hasValue(number);
        }
    }

    @Test
    void a_missing_row_is_told() {
        assertThatThrownBy(() -> happened(order.approved())).isInstanceOf(RowMissing.class);
        assertThatThrownBy(() -> happened(order.completed(DOMAIN, 1))).isInstanceOf(RowMissing.class);
    }

    private void happened(Object... events) {
        playback.happen(order.id, events);
    }

    private OrderDetails details() {
        return queries.answer(new FindOrder(order.id)).orElseThrow();
    }

    private StepOverview step(StepId id) {
        return details().steps().stream()
                .filter(step -> step.stepId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private OrderOverview overview() {
        return queries.answer(new FindOrders(OrderFilter.all(), OrderSort.NEWEST_FIRST, null, 10)).items().stream()
                .filter(row -> row.id().equals(order.id))
                .findFirst()
                .orElseThrow();
    }
}

package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.order.Orders.CUSTOMER;
import static nl.hostforge.command.order.Orders.DUTCH_VAT;
import static nl.hostforge.command.order.Orders.EXAMPLE;
import static nl.hostforge.command.order.Orders.ID;
import static nl.hostforge.command.order.Orders.NUMBER;
import static nl.hostforge.command.order.Orders.SYNC;
import static nl.hostforge.command.order.Orders.active;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.approved;
import static nl.hostforge.command.order.Orders.cancellationRequested;
import static nl.hostforge.command.order.Orders.cancelled;
import static nl.hostforge.command.order.Orders.created;
import static nl.hostforge.command.order.Orders.lines;
import static nl.hostforge.command.order.Orders.processing;
import static nl.hostforge.command.order.Orders.registration;
import static nl.hostforge.command.order.Orders.requested;
import static nl.hostforge.command.order.Orders.sealed;
import static nl.hostforge.command.order.Orders.started;
import static nl.hostforge.command.order.Orders.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.OrderCommand;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.CorrectOrder;
import nl.hostforge.messages.order.OrderCommand.RecordBuyer;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderBilled;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderLifeCycleTest {
    private static final List<OrderLine> OTHER_LINES = List.of(registration(1, "other.nl"), transfer(2, "third.nl"));

    @Test
    void staff_corrects_a_pending_order_and_its_new_price_is_news() {
        after(created()).when(correct(OTHER_LINES)).expectEvents(corrected(OTHER_LINES, EXAMPLE));
    }

    @Test
    void a_correction_frees_the_names_that_it_drops_and_no_other() {
        var fewer = List.of(registration(1, "third.nl"), registration(2, "new.nl"));
        after(created(), corrected(OTHER_LINES, EXAMPLE))
                .when(correct(fewer))
                .expectEvents(corrected(fewer, new DomainName("other.nl")));
    }

    @Test
    void a_correction_that_changes_nothing_is_no_news() {
        unchanged(after(created()).when(correct(lines())));
        unchanged(after(created(), corrected(OTHER_LINES)).when(correct(OTHER_LINES)));
    }

    @Test
    void a_new_transfer_code_alone_is_news_since_nobody_can_compare_it() {
        var code = List.of(new TransferCode(2, sealed("code")));
        var totals = OrderTotals.of(OTHER_LINES, DUTCH_VAT);
        after(created(), corrected(OTHER_LINES))
                .when(new CorrectOrder(ID, null, OTHER_LINES, DUTCH_VAT, totals, code))
                .expectEvents(new OrderCorrected(ID, CUSTOMER, OTHER_LINES, DUTCH_VAT, totals, code, List.of()));
    }

    @Test
    void a_correction_is_checked_like_a_new_order() {
        refused(after(created()).when(correct(List.of())), "invalid-order-lines");
    }

    @Test
    void what_was_corrected_is_what_gets_provisioned() {
        var plan = ProvisioningPlan.of(OTHER_LINES, Orders.SETTINGS);
        after(created(), corrected(OTHER_LINES))
                .when(new ApproveOrder(ID, null))
                .expectEvents(
                        new OrderApproved(ID, NUMBER, CUSTOMER, plan, DnsAuthority.PLESK, InvoiceMoment.ON_APPROVAL));
    }

    @Test
    void an_approved_order_has_a_plan_and_is_processing() {
        after(created()).when(new ApproveOrder(ID, null)).expectEvents(approved());
    }

    @Test
    void the_buyer_of_the_invoice_is_recorded_once() {
        var day = LocalDate.of(2026, 12, 31);
        Personal<Buyer> buyer = Personal.of(
                KeyRef.fiscal(CUSTOMER, 2026),
                new Buyer("Anna BV", new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL"), null));
        var billed = new OrderBilled(ID, NUMBER, CUSTOMER, day, buyer);
        after(created(), approved()).when(new RecordBuyer(ID, day, buyer)).expectEvents(billed);
        unchanged(after(created(), approved(), billed).when(new RecordBuyer(ID, day.plusYears(1), buyer)));
    }

    @Test
    void a_rejected_order_tells_the_customer_why_and_frees_its_domain_names() {
        after(created())
                .when(new RejectOrder(ID, null, sealed("We do not serve this.")))
                .expectEvents(
                        new OrderRejected(ID, NUMBER, CUSTOMER, sealed("We do not serve this."), List.of(EXAMPLE)));
    }

    @Test
    void a_pending_order_is_cancelled_at_once() {
        after(created()).when(new CancelOrder(ID, null)).expectEvents(cancelled(EXAMPLE));
    }

    @Test
    void the_names_that_are_freed_are_those_of_the_corrected_order() {
        after(created(), corrected(OTHER_LINES))
                .when(new CancelOrder(ID, null))
                .expectEvents(new OrderCancelled(
                        ID, NUMBER, CUSTOMER, List.of(new DomainName("other.nl"), new DomainName("third.nl"))));
    }

    @ParameterizedTest(name = "{1} while {0}: possible is {2}")
    @MethodSource("everyMove")
    void only_these_moves_are_possible(OrderStatus status, OrderCommand command, boolean possible) {
        var result = after((Object) history(status)).when(command);
        if (possible) result.expectSuccessfulHandlerExecution();
        else refused(result, "invalid-order-state");
    }

    static Stream<Arguments> everyMove() {
        Map<OrderStatus, Set<Class<?>>> possible = new EnumMap<>(OrderStatus.class);
        possible.put(
                OrderStatus.PENDING,
                Set.of(CorrectOrder.class, ApproveOrder.class, RejectOrder.class, CancelOrder.class));
        possible.put(OrderStatus.PROCESSING, Set.of(CancelOrder.class));
        possible.put(OrderStatus.ACTIVE, Set.of(SuspendOrder.class, CancelOrder.class));
        possible.put(OrderStatus.SUSPENDED, Set.of(ResumeOrder.class, CancelOrder.class));
        possible.put(OrderStatus.CANCELLING, Set.of());
        possible.put(OrderStatus.CANCELLED, Set.of());
        List<OrderCommand> commands = List.of(
                correct(OTHER_LINES),
                new ApproveOrder(ID, null),
                new RejectOrder(ID, null, sealed("No.")),
                new CancelOrder(ID, null),
                new SuspendOrder(ID, null),
                new ResumeOrder(ID, null));
        var moves = new ArrayList<Arguments>();
        for (var status : OrderStatus.values())
            for (var command : commands)
                moves.add(Arguments.of(status, command, possible.get(status).contains(command.getClass())));
        return moves.stream();
    }

    private static Object[] history(OrderStatus status) {
        return switch (status) {
            case PENDING -> new Object[] {created()};
            case PROCESSING -> processing();
            case ACTIVE -> active();
            case SUSPENDED ->
                Stream.concat(Stream.of(active()), Stream.of(new OrderSuspended(ID, NUMBER, CUSTOMER)))
                        .toArray();
            case CANCELLING ->
                new Object[] {created(), approved(), requested(SYNC, 1), started(SYNC, 1, 1), cancellationRequested()};
            case CANCELLED -> new Object[] {created(), cancelled(EXAMPLE)};
        };
    }

    @Test
    void a_refused_move_names_the_present_state_and_the_possible_ones() {
        var refusal = new InvalidOrderState(OrderStatus.ACTIVE, List.of(OrderStatus.PENDING)).refusal();
        assertThat(refusal.detail()).isEqualTo("This order is active; that is possible only while it is pending.");
        assertThat(refusal.facts())
                .containsEntry("state", "ACTIVE")
                .containsEntry("allowedStates", List.of("PENDING"))
                .containsEntry("nextStates", List.of("SUSPENDED", "CANCELLING"));
    }

    @Test
    void a_decision_based_on_an_old_version_is_refused() {
        after(created(), corrected(OTHER_LINES))
                .when(new ApproveOrder(ID, 0L))
                .expectNoEvents()
                .expectException(ConflictingAggregateVersionException.class);
    }

    private static CorrectOrder correct(List<OrderLine> lines) {
        return new CorrectOrder(ID, null, lines, DUTCH_VAT, OrderTotals.of(lines, DUTCH_VAT), List.of());
    }

    private static OrderCorrected corrected(List<OrderLine> lines, DomainName... freed) {
        return new OrderCorrected(
                ID, CUSTOMER, lines, DUTCH_VAT, OrderTotals.of(lines, DUTCH_VAT), List.of(), List.of(freed));
    }
}

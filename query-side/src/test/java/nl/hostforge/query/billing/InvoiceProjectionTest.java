package nl.hostforge.query.billing;

import static nl.hostforge.query.testing.OrderStory.DOMAIN;
import static nl.hostforge.query.testing.OrderStory.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.OrderEvents;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class InvoiceProjectionTest {
    private static final Map<String, String> TOLD =
            Map.of("invoiceNumber", "2026-0017", "invoiceDate", "2026-11-22", "total", "27.21");

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    InvoiceQueries queries;

    @Autowired
    InvoiceReadModel model;

    @Autowired
    MovableClock clock;

    private OrderStory order;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        clock.moveTo(Instant.parse("2026-11-23T12:00:00Z"));
        order = new OrderStory(vault, new CustomerId(Ids.next()), 10001);
    }

    @Test
    void an_order_has_no_invoice_until_one_is_asked_for() {
        happened(order.created(), order.approved(), order.requested(DOMAIN, 1), order.completed(DOMAIN, 1));
        assertThat(queries.answer(new FindInvoice(InvoiceId.ofOrder(order.id)))).isEmpty();
        assertThat(queries.answer(new FindInvoices(InvoiceFilter.all(), InvoiceSort.NEWEST_FIRST, null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void an_invoice_that_is_asked_for_bears_what_was_ordered() {
        happened(order.created(), order.approved(), order.requested(INVOICE, 1));
        assertThat(details().overview())
                .isEqualTo(new InvoiceOverview(
                        InvoiceId.ofOrder(order.id),
                        null,
                        InvoiceState.REQUESTED,
                        order.id,
                        order.number,
                        order.customer,
                        "Anna de Vries",
                        OrderTotals.of(OrderStory.lines("voorbeeld.nl"), OrderStory.DUTCH_VAT),
                        null,
                        null,
                        clock.instant(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Money.euro("0.00"),
                        Money.euro("0.00")));
        assertThat(details())
                .returns(InvoiceReference.ofOrder(order.id), InvoiceDetails::reference)
                .returns(Language.DUTCH, InvoiceDetails::language)
                .returns(
                        OrderStory.lines("voorbeeld.nl").stream()
                                .map(InvoiceLine::of)
                                .toList(),
                        InvoiceDetails::lines)
                .returns(OrderStory.DUTCH_VAT, InvoiceDetails::vat)
                .returns(null, InvoiceDetails::bookedId);
    }

    @Test
    void an_invoice_bears_what_the_order_was_corrected_to() {
        var corrected = List.of(OrderStory.registration(1, "anders.nl"));
        happened(order.created(), order.corrected(corrected), order.approved(), order.requested(INVOICE, 1));
        assertThat(details().lines())
                .isEqualTo(corrected.stream().map(InvoiceLine::of).toList());
        assertThat(details().overview().totals().gross()).isEqualTo(Money.euro("6.04"));
    }

    @Test
    void a_company_is_named_by_its_name() {
        happened(
                order.created(Someone.company("Bakkerij De Zon B.V.", "info@zon.example"), OrderStory.lines("zon.nl")),
                order.approved(),
                order.requested(INVOICE, 1));
        assertThat(details().overview().customerName()).isEqualTo("Bakkerij De Zon B.V.");
    }

    @Test
    void an_issued_invoice_has_the_number_date_and_total_that_the_bookkeeping_gave() {
        happened(order.created(), order.approved(), order.requested(INVOICE, 1), order.invoiced(TOLD));
        assertThat(details().overview())
                .returns(InvoiceState.ISSUED, InvoiceOverview::state)
                .returns("2026-0017", InvoiceOverview::number)
                .returns(LocalDate.parse("2026-11-22"), InvoiceOverview::issuedOn);
        assertThat(details())
                .returns("theirs-" + INVOICE, InvoiceDetails::bookedId)
                .returns(Money.euro("27.21"), InvoiceDetails::bookedGross)
                .returns(clock.instant(), InvoiceDetails::issuedAt)
                .returns(clock.instant(), InvoiceDetails::changedAt);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T22:30:00Z, 2026-10-31", // winter time: an hour behind Amsterdam
        "2026-10-31T23:30:00Z, 2026-11-01",
        "2026-07-31T21:30:00Z, 2026-07-31", // summer time: two hours
        "2026-07-31T22:30:00Z, 2026-08-01"
    })
    void an_invoice_without_a_date_is_of_the_day_in_amsterdam_that_it_was_issued(Instant at, LocalDate day) {
        happened(order.created(), order.approved(), order.requested(INVOICE, 1));
        clock.moveTo(at);
        happened(order.invoiced(Map.of("invoiceNumber", "", "total", "27.21")));
        assertThat(details().overview()).returns(day, InvoiceOverview::issuedOn).returns(null, InvoiceOverview::number);
    }

    @Test
    void facts_that_cannot_be_read_are_passed_over() {
        happened(
                order.created(),
                order.approved(),
                order.requested(INVOICE, 1),
                order.invoiced(Map.of("invoiceDate", "yesterday", "total", "a lot")));
        assertThat(details().overview().issuedOn()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(details().bookedGross()).isNull();
    }

    @Test
    void an_invoice_fails_for_good_only_and_is_asked_for_anew() {
        happened(order.created(), order.approved(), order.requested(INVOICE, 1));
        var asked = clock.instant();
        happened(order.failed(INVOICE, 1, 1, false));
        assertThat(state()).isEqualTo(InvoiceState.REQUESTED);
        happened(order.failed(INVOICE, 1, 3, true));
        assertThat(state()).isEqualTo(InvoiceState.FAILED);
        happened(order.retried(INVOICE, 2), order.requested(INVOICE, 2));
        assertThat(state()).isEqualTo(InvoiceState.REQUESTED);
        assertThat(details().overview().createdAt()).isEqualTo(asked);
    }

    @Test
    void an_invoice_made_by_hand_has_what_staff_wrote_and_the_day_it_did() {
        happened(order.created(), order.approved(), order.completedByHand(INVOICE));
        assertThat(details().overview())
                .returns(InvoiceState.ISSUED, InvoiceOverview::state)
                .returns(LocalDate.parse("2026-11-23"), InvoiceOverview::issuedOn);
        assertThat(details()).returns("by hand 7", InvoiceDetails::bookedId).returns(null, InvoiceDetails::bookedGross);
    }

    @Test
    void an_invoice_that_is_left_out_and_turns_out_made_is_issued() {
        happened(order.created(), order.approved(), order.requested(INVOICE, 1), order.skipped(INVOICE));
        assertThat(state()).isEqualTo(InvoiceState.SKIPPED);
        happened(order.invoiced(TOLD));
        assertThat(state()).isEqualTo(InvoiceState.ISSUED);
    }

    @Test
    void an_invoice_that_is_left_out_before_it_was_asked_for_never_was() {
        happened(order.created(), order.approved(), order.skipped(INVOICE));
        assertThat(queries.answer(new FindInvoice(InvoiceId.ofOrder(order.id)))).isEmpty();
    }

    @Test
    void a_failed_invoice_of_a_cancelled_order_will_not_come_any_more() {
        happened(
                order.created(),
                order.approved(),
                order.requested(INVOICE, 1),
                order.failed(INVOICE, 1, 3, true),
                order.cancellationRequested());
        assertThat(state()).isEqualTo(InvoiceState.FAILED);
        happened(order.cancelled());
        assertThat(state()).isEqualTo(InvoiceState.SKIPPED);
    }

    @Test
    void a_cancelled_order_has_its_invoice_credited() {
        happened(
                order.created(),
                order.approved(),
                order.requested(INVOICE, 1),
                order.invoiced(TOLD),
                order.cancellationRequested(),
                order.creditRequested(1));
        assertThat(state()).isEqualTo(InvoiceState.CREDIT_REQUESTED);
        happened(order.creditFailed(false));
        assertThat(state()).isEqualTo(InvoiceState.CREDIT_REQUESTED);
        happened(order.creditFailed(true));
        assertThat(state()).isEqualTo(InvoiceState.CREDIT_FAILED);
        happened(order.creditRequested(2));
        assertThat(state()).isEqualTo(InvoiceState.CREDIT_REQUESTED);
        clock.moveTo(Instant.parse("2026-11-30T23:30:00Z"));
        happened(order.credited());
        var credited = clock.instant();
        happened(order.cancelled());
        assertThat(details().overview())
                .returns(InvoiceState.CREDITED, InvoiceOverview::state)
                .returns("2026-0017", InvoiceOverview::number)
                .returns(LocalDate.parse("2026-11-22"), InvoiceOverview::issuedOn)
                .returns(LocalDate.parse("2026-12-01"), InvoiceOverview::creditedOn);
        assertThat(details())
                .returns("credit-7", InvoiceDetails::creditId)
                .returns(credited, InvoiceDetails::creditedAt);
    }

    @Test
    void other_work_changes_no_invoice() {
        happened(order.created(), order.approved(), order.requested(INVOICE, 1), order.invoiced(TOLD));
        var before = details();
        happened(
                order.failed(DOMAIN, 1, 3, true),
                order.skipped(DOMAIN),
                order.removalRequested(1),
                order.removalFailed(true),
                order.removalCompleted());
        assertThat(details()).isEqualTo(before);
    }

    @Test
    void every_event_of_an_order_advances_what_is_shown_of_it() {
        var events = OrderEvents.oneOfEach(order);
        for (var number = 0; number < events.size(); number++) {
            happened(events.get(number));
            assertThat(model.shownVersion(order.id.toString())).hasValue(number);
        }
    }

    @Test
    void an_event_of_an_order_that_never_came_in_is_surfaced() {
        assertThatThrownBy(() -> happened(order.requested(INVOICE, 1))).isInstanceOf(RowMissing.class);
        assertThat(model.shownVersion(order.id.toString())).isEmpty();
    }

    @Test
    void the_newest_invoice_is_the_one_asked_for_last() {
        var other = new OrderStory(vault, new CustomerId(Ids.next()), 10002);
        happened(order.created());
        playback.happen(other.id, other.created(), other.approved(), other.requested(INVOICE, 1));
        clock.forward(Duration.ofMinutes(1));
        happened(order.approved(), order.requested(INVOICE, 1));
        assertThat(queries.answer(new FindInvoices(InvoiceFilter.all(), InvoiceSort.NEWEST_FIRST, null, 10))
                        .items())
                .extracting(InvoiceOverview::orderNumber)
                .containsExactly(order.number, other.number);
    }

    @Test
    void an_issued_invoice_is_open_until_it_is_paid_and_open_again_when_the_payment_is_gone() {
        happened(order.created(), order.approved(), order.requested(INVOICE, 1), order.invoiced(TOLD));
        assertThat(details().overview().payment()).isNull();
        paid(issued());
        assertThat(details().overview())
                .returns(PaymentState.OPEN, InvoiceOverview::payment)
                .returns(Money.euro("0.00"), InvoiceOverview::paid)
                .returns(LocalDate.parse("2026-12-06"), InvoiceOverview::dueOn);
        assertThat(details()).returns(Money.euro("27.21"), InvoiceDetails::open);
        paid(received("p1", "7.21", "20.00", "0.00"));
        assertThat(details().overview().payment()).isEqualTo(PaymentState.PART_PAID);
        paid(received("p2", "20.00", "0.00", "0.00"), new InvoicePaid(invoice(), order.customer));
        assertThat(details().overview())
                .returns(PaymentState.PAID, InvoiceOverview::payment)
                .returns(Money.euro("27.21"), InvoiceOverview::paid);
        paid(received("p3", "5.00", "0.00", "5.00"));
        assertThat(details().overview().payment()).isEqualTo(PaymentState.OVERPAID);
        assertThat(details()).returns(Money.euro("5.00"), InvoiceDetails::surplus);
        paid(reversed("p2", "20.00", "15.00", "0.00"));
        assertThat(details().overview())
                .returns(PaymentState.PART_PAID, InvoiceOverview::payment)
                .returns(Money.euro("12.21"), InvoiceOverview::paid);
        assertThat(details().payments())
                .extracting(payment -> payment.paymentId().value(), payment -> payment.reversedAt() != null)
                .containsExactly(tuple("p1", false), tuple("p2", true), tuple("p3", false));
    }

    @Test
    void payments_that_come_in_before_the_order_does_are_shown_once_it_has() {
        paid(issued(), received("p1", "27.21", "0.00", "0.00"), new InvoicePaid(invoice(), order.customer));
        assertThat(model.shownVersion(invoice().toString())).hasValue(2);
        happened(order.created(), order.approved(), order.requested(INVOICE, 1), order.invoiced(TOLD));
        assertThat(details().overview()).returns(PaymentState.PAID, InvoiceOverview::payment);
        assertThat(details().payments()).hasSize(1);
    }

    @Test
    void invoices_are_listed_by_how_much_was_paid() {
        happened(order.created(), order.approved(), order.requested(INVOICE, 1), order.invoiced(TOLD));
        paid(issued(), received("p1", "7.21", "20.00", "0.00"));
        assertThat(paidSoFar(PaymentState.PART_PAID)).hasSize(1);
        assertThat(paidSoFar(PaymentState.PAID)).isEmpty();
    }

    @Test
    void a_payment_that_nobody_recorded_cannot_be_reversed() {
        paid(issued());
        assertThatThrownBy(() -> paid(reversed("p1", "27.21", "27.21", "0.00"))).isInstanceOf(RowMissing.class);
    }

    private List<InvoiceOverview> paidSoFar(PaymentState state) {
        var filter = new InvoiceFilter(null, null, null, null, state);
        return queries.answer(new FindInvoices(filter, InvoiceSort.NEWEST_FIRST, null, 10))
                .items();
    }

    private void paid(InvoiceEvent... events) {
        playback.happen(invoice(), (Object[]) events);
    }

    private InvoiceId invoice() {
        return InvoiceId.ofOrder(order.id);
    }

    private InvoiceIssued issued() {
        return new InvoiceIssued(
                invoice(),
                order.id,
                order.number,
                order.customer,
                InvoiceSeriesId.BOOKKEEPING,
                "2026-0017",
                LocalDate.parse("2026-11-22"),
                LocalDate.parse("2026-12-06"),
                OrderTotals.of(OrderStory.lines("voorbeeld.nl"), OrderStory.DUTCH_VAT),
                Money.euro("27.21"),
                InvoiceNumbering.BOOKKEEPING,
                "theirs");
    }

    private InvoicePaymentReceived received(String id, String amount, String open, String surplus) {
        return new InvoicePaymentReceived(
                invoice(),
                order.customer,
                new PaymentId(id),
                Money.euro(amount),
                LocalDate.parse("2026-11-25"),
                Money.euro(open),
                Money.euro(surplus),
                5,
                PaymentSource.BOOKKEEPING);
    }

    private InvoicePaymentReversed reversed(String id, String amount, String open, String surplus) {
        return new InvoicePaymentReversed(
                invoice(),
                order.customer,
                new PaymentId(id),
                Money.euro(amount),
                Money.euro(open),
                Money.euro(surplus),
                6,
                PaymentSource.BOOKKEEPING);
    }

    private void happened(Object... events) {
        playback.happen(order.id, events);
    }

    private InvoiceDetails details() {
        return queries.answer(new FindInvoice(InvoiceId.ofOrder(order.id))).orElseThrow();
    }

    private InvoiceState state() {
        return details().overview().state();
    }
}

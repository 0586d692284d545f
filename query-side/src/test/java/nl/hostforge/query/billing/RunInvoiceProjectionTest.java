package nl.hostforge.query.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.InvoiceSum;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.RunInvoiceStory;
import nl.hostforge.query.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invoices that no order asked for, beside the others. */
@QuerySideTest
class RunInvoiceProjectionTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

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

    private RunInvoiceStory invoice;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        clock.moveTo(NOON);
        invoice = new RunInvoiceStory(vault, new CustomerId(Ids.next()));
        playback.happen(invoice.customer, new CustomerStory(vault, invoice.customer).registered(Someone.anna()));
    }

    @Test
    void a_draft_shows_the_lines_that_it_has_by_now() {
        happened(invoice.drafted(), invoice.added("hosting", "10.00"));
        assertThat(overview())
                .isEqualTo(new InvoiceOverview(
                        invoice.id,
                        null,
                        InvoiceState.DRAFT,
                        null,
                        null,
                        invoice.customer,
                        null,
                        new OrderTotals(Money.euro("10.00"), Money.noEuro(), Money.euro("10.00")),
                        null,
                        null,
                        NOON.plusSeconds(2),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Money.noEuro(),
                        Money.noEuro()));
        assertThat(details())
                .returns(List.of(RunInvoiceStory.line("hosting", "10.00")), InvoiceDetails::lines)
                .returns(null, InvoiceDetails::vat)
                .returns(null, InvoiceDetails::language)
                .returns(null, InvoiceDetails::reference);
    }

    @Test
    void once_its_issue_is_requested_it_shows_its_buyer_and_what_it_comes_to() {
        happened(invoice.untilIssued().subList(0, 6).toArray());
        assertThat(overview())
                .returns(InvoiceState.ISSUE_REQUESTED, InvoiceOverview::state)
                .returns("Anna de Vries", InvoiceOverview::customerName)
                .returns(RunInvoiceStory.totals(), InvoiceOverview::totals)
                .returns(null, InvoiceOverview::number);
        assertThat(details())
                .returns(OrderStory.DUTCH_VAT, InvoiceDetails::vat)
                .returns(Language.DUTCH, InvoiceDetails::language);
    }

    @Test
    void an_issued_invoice_has_its_number_and_is_found_by_it() {
        happened(invoice.untilIssued().toArray());
        assertThat(overview())
                .returns(InvoiceState.ISSUED, InvoiceOverview::state)
                .returns("2026-000001", InvoiceOverview::number)
                .returns(LocalDate.parse("2026-11-23"), InvoiceOverview::issuedOn)
                .returns(LocalDate.parse("2026-12-07"), InvoiceOverview::dueOn)
                .returns(PaymentState.OPEN, InvoiceOverview::payment);
        assertThat(details())
                .returns(new InvoiceReference("2026-000001"), InvoiceDetails::reference)
                .returns(null, InvoiceDetails::bookedId)
                .returns(Money.euro("24.19"), InvoiceDetails::open);
        assertThat(search("2026-000001")).containsExactly(invoice.id);
        assertThat(search("vries")).containsExactly(invoice.id);
    }

    @Test
    void its_booking_is_waited_for_may_fail_and_is_done_in_the_end() {
        happened(invoice.untilIssued().toArray());
        assertThat(bookedSoFar(BookingState.WAITING)).containsExactly(invoice.id);
        happened(invoice.bookingFailed());
        assertThat(bookedSoFar(BookingState.FAILED)).containsExactly(invoice.id);
        assertThat(playback.contents("invoice").toString()).doesNotContain("no address");
        happened(invoice.bookingRetried());
        assertThat(bookedSoFar(BookingState.FAILED)).isEmpty();
        assertThat(overview().booking()).isEqualTo(BookingState.WAITING);
        happened(invoice.booked());
        assertThat(overview().booking()).isEqualTo(BookingState.BOOKED);
        assertThat(details())
                .returns("4335", InvoiceDetails::bookedId)
                .returns(Money.euro("24.20"), InvoiceDetails::bookedGross);
        assertThat(model.shownVersion(invoice.id.toString())).hasValue(9);
    }

    @Test
    void it_is_paid_like_any_other() {
        happened(invoice.untilIssued().toArray());
        happened(invoice.paid("20.00", "4.19"));
        assertThat(overview())
                .returns(PaymentState.PART_PAID, InvoiceOverview::payment)
                .returns(Money.euro("20.00"), InvoiceOverview::paid);
        assertThat(details().open()).isEqualTo(Money.euro("4.19"));
    }

    @Test
    void a_draft_of_which_nothing_is_left_says_so() {
        happened(invoice.drafted(), invoice.discarded());
        assertThat(overview().state()).isEqualTo(InvoiceState.DISCARDED);
        assertThat(queries.answer(new RevenueOfMonth(YearMonth.of(2026, 11))).ofMonth())
                .isEmpty();
    }

    @Test
    void the_revenue_of_its_month_counts_it_once_it_is_issued() {
        happened(invoice.untilIssued().subList(0, 6).toArray());
        assertThat(queries.answer(new RevenueOfMonth(YearMonth.of(2026, 11))).ofMonth())
                .isEmpty();
        happened(invoice.issued());
        assertThat(queries.answer(new RevenueOfMonth(YearMonth.of(2026, 11)))
                        .ofMonth()
                        .getFirst()
                        .issued())
                .isEqualTo(new InvoiceSum(1, Money.euro("19.99"), Money.euro("4.20"), Money.euro("24.19")));
    }

    @Test
    void each_of_its_events_is_shown() {
        var events = invoice.untilIssued();
        for (var number = 0; number < events.size(); number++) {
            happened(events.get(number));
            assertThat(model.shownVersion(invoice.id.toString())).hasValue(number);
        }
    }

    @Test
    void its_buyer_outlives_the_erasure_until_the_retention_ends() {
        happened(invoice.untilIssued().toArray());
        var before = overview();
        playback.happen(invoice.customer, new CustomerErased(invoice.customer, EmailClaimId.of("anna")));
        assertThat(overview()).isEqualTo(before).returns("Anna de Vries", InvoiceOverview::customerName);
        playback.happen(invoice.customer, new FiscalRetentionEnded(invoice.customer, 2026, false));
        assertThat(overview())
                .returns(null, InvoiceOverview::customerName)
                .returns(before.totals(), InvoiceOverview::totals)
                .returns("2026-000001", InvoiceOverview::number);
        assertThat(playback.contents("invoice").toString()).doesNotContain("Anna", "Vries", "vries", "NL001234567B01");
    }

    @Test
    void a_buyer_who_comes_in_after_the_retention_ended_comes_in_blank() {
        playback.happen(invoice.customer, new FiscalRetentionEnded(invoice.customer, 2026, false));
        happened(invoice.untilIssued().toArray());
        assertThat(playback.contents("invoice").toString()).doesNotContain("Anna", "Vries", "vries");
    }

    @Test
    void a_rebuild_in_batches_gives_the_same() {
        happened(invoice.untilIssued().toArray());
        happened(invoice.paid("20.00", "4.19"));
        var order = new OrderStory(vault, new CustomerId(Ids.next()), 10001);
        playback.happen(order.id, InvoiceEvents.oneOfEach(order).toArray());
        var live = playback.contents("invoice");
        playback.rebuild("invoice", 3, playback.log());
        assertThat(playback.contents("invoice")).isEqualTo(live);
    }

    @Test
    void a_line_of_a_draft_that_nobody_began_is_a_bug_to_surface() {
        assertThatThrownBy(() -> happened(invoice.added("hosting", "10.00"))).isInstanceOf(RowMissing.class);
    }

    private void happened(Object... events) {
        playback.happen(invoice.id, events);
    }

    private InvoiceDetails details() {
        return queries.answer(new FindInvoice(invoice.id)).orElseThrow();
    }

    private InvoiceOverview overview() {
        var page = queries.answer(new FindInvoices(InvoiceFilter.all(), InvoiceSort.NEWEST_FIRST, null, 10));
        assertThat(details().overview()).isEqualTo(page.items().getFirst());
        return page.items().getFirst();
    }

    private List<InvoiceId> bookedSoFar(BookingState booking) {
        var filter = new InvoiceFilter(null, null, null, null, null, booking, null);
        return queries.answer(new FindInvoices(filter, InvoiceSort.NEWEST_FIRST, null, 10)).items().stream()
                .map(InvoiceOverview::id)
                .toList();
    }

    private List<InvoiceId> search(String text) {
        var filter = new InvoiceFilter(null, text, null, null, null);
        return queries.answer(new FindInvoices(filter, InvoiceSort.NEWEST_FIRST, null, 10)).items().stream()
                .map(InvoiceOverview::id)
                .toList();
    }
}

package nl.hostforge.query.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.CreditNoteDetails;
import nl.hostforge.messages.billing.CreditNoteOverview;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditNote;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.InvoiceSum;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.RunInvoiceStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An invoice of EUR 24.19, of which EUR 12.10 is credited three days later; what is paid too much; what is given up. */
@QuerySideTest
class CreditedInvoiceProjectionTest {
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
    void an_issued_invoice() {
        playback.forgetEverything();
        clock.moveTo(NOON);
        invoice = new RunInvoiceStory(vault, new CustomerId(Ids.next()));
        playback.happen(invoice.id, invoice.untilIssued().toArray());
    }

    @Test
    void what_is_credited_lowers_what_is_open_and_is_found_as_such() {
        credit("12.09", "0.00");
        assertThat(overview())
                .returns(InvoiceState.PARTLY_CREDITED, InvoiceOverview::state)
                .returns(PaymentState.OPEN, InvoiceOverview::payment)
                .returns(Money.euro("12.10"), InvoiceOverview::credited)
                .returns(Money.euro("12.09"), InvoiceOverview::open);
        assertThat(found(new InvoiceFilter(InvoiceState.PARTLY_CREDITED, null, null, null, null)))
                .containsExactly(invoice.id);
        assertThat(found(new InvoiceFilter(InvoiceState.ISSUED, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void a_credit_note_and_its_invoice_lead_to_each_other() {
        playback.happen(invoice.id, invoice.creditRequested());
        playback.happen(invoice.creditNote(), invoice.creditNoteRequested());
        assertThat(details().creditNotes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .returns(null, CreditNoteOverview::number)
                        .returns("Was off line", CreditNoteOverview::reason)
                        .returns(null, CreditNoteOverview::booking));
        playback.happen(invoice.creditNote(), invoice.creditNoteIssued());
        assertThat(details().creditNotes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .returns(invoice.creditNote(), CreditNoteOverview::creditNoteId)
                        .returns("2026-000002", CreditNoteOverview::number)
                        .returns(LocalDate.parse("2026-11-26"), CreditNoteOverview::issuedOn)
                        .returns(BookingState.WAITING, CreditNoteOverview::booking)
                        .returns(null, CreditNoteOverview::reissue));
        assertThat(note())
                .returns("2026-000001", CreditNoteDetails::invoiceNumber)
                .returns("Anna de Vries", CreditNoteDetails::customerName)
                .returns(List.of(RunInvoiceStory.line("hosting", "-10.00")), CreditNoteDetails::lines);
        assertThat(note().overview().invoiceId()).isEqualTo(invoice.id);
        assertThat(model.shownVersion(invoice.creditNote().toString())).hasValue(1);
    }

    @Test
    void its_booking_is_waited_for_may_fail_and_is_done_in_the_end() {
        playback.happen(invoice.creditNote(), invoice.creditNoteRequested(), invoice.creditNoteIssued());
        playback.happen(invoice.creditNote(), invoice.creditNoteBookingFailed());
        assertThat(note().overview().booking()).isEqualTo(BookingState.FAILED);
        assertThat(playback.contents("invoice").toString()).doesNotContain("no address");
        playback.happen(invoice.creditNote(), invoice.creditNoteBookingRetried(), invoice.creditNoteBooked());
        assertThat(note().overview())
                .returns(BookingState.BOOKED, CreditNoteOverview::booking)
                .returns("4336", CreditNoteOverview::bookedId);
    }

    @Test
    void the_invoice_that_came_instead_and_the_one_it_replaces_lead_to_each_other() {
        playback.happen(invoice.creditNote(), invoice.creditNoteRequested());
        var instead = InvoiceId.ofReissue(invoice.creditNote());
        playback.happen(
                instead,
                new InvoiceDrafted(
                        instead,
                        invoice.customer,
                        RunInvoiceStory.DAY,
                        invoice.drafted().items(),
                        DraftOccasion.REISSUE));
        assertThat(details().creditNotes().getFirst().reissue()).isEqualTo(instead);
        assertThat(queries.answer(new FindInvoice(instead)).orElseThrow().replaces())
                .isEqualTo(invoice.id);
        assertThat(details().replaces()).isNull();
    }

    @Test
    void what_was_paid_too_much_is_not_the_invoices_any_more() {
        playback.happen(invoice.id, invoice.paid("24.19", "0.00"));
        credit("0.00", "12.10");
        assertThat(overview().payment()).isEqualTo(PaymentState.OVERPAID);
        playback.happen(invoice.id, invoice.surplusCredited("12.10"));
        assertThat(overview())
                .returns(PaymentState.PAID, InvoiceOverview::payment)
                .returns(Money.euro("12.09"), InvoiceOverview::paid);
        assertThat(details().surplus()).isEqualTo(Money.euro("0.00"));
    }

    @Test
    void what_was_given_up_is_not_open_any_more_nor_was_it_paid() {
        playback.happen(invoice.id, invoice.paid("20.00", "4.19"), invoice.writtenOff("4.19"));
        assertThat(overview())
                .returns(InvoiceState.WRITTEN_OFF, InvoiceOverview::state)
                .returns(PaymentState.CLOSED, InvoiceOverview::payment)
                .returns(Money.euro("4.19"), InvoiceOverview::writtenOff)
                .returns(Money.euro("0.00"), InvoiceOverview::open);
    }

    @Test
    void those_that_were_to_be_paid_before_a_day_are_found_while_something_is_open() {
        var due = LocalDate.parse("2026-12-07");
        assertThat(found(overdueOn(due))).isEmpty();
        assertThat(found(overdueOn(due.plusDays(1)))).containsExactly(invoice.id);
        playback.happen(invoice.id, invoice.writtenOff("24.19"));
        assertThat(found(overdueOn(due.plusDays(1)))).isEmpty();
    }

    @Test
    void the_revenue_of_a_month_is_less_by_the_notes_dated_in_it() {
        playback.happen(invoice.creditNote(), invoice.creditNoteRequested());
        assertThat(credited()).isEqualTo(new InvoiceSum(0, Money.noEuro(), Money.noEuro(), Money.noEuro()));
        playback.happen(invoice.creditNote(), invoice.creditNoteIssued());
        assertThat(credited())
                .isEqualTo(new InvoiceSum(1, Money.euro("10.00"), Money.euro("2.10"), Money.euro("12.10")));
    }

    private InvoiceSum credited() {
        return queries.answer(new RevenueOfMonth(YearMonth.of(2026, 11)))
                .ofMonth()
                .getFirst()
                .credited();
    }

    private void credit(String open, String surplus) {
        playback.happen(invoice.id, invoice.creditRequested(), invoice.credited(open, surplus));
    }

    private static InvoiceFilter overdueOn(LocalDate day) {
        return new InvoiceFilter(null, null, null, null, null, null, day);
    }

    private List<InvoiceId> found(InvoiceFilter filter) {
        return queries.answer(new FindInvoices(filter, InvoiceSort.NEWEST_FIRST, null, 25)).items().stream()
                .map(InvoiceOverview::id)
                .toList();
    }

    private InvoiceOverview overview() {
        return details().overview();
    }

    private InvoiceDetails details() {
        return queries.answer(new FindInvoice(invoice.id)).orElseThrow();
    }

    private CreditNoteDetails note() {
        return queries.answer(new FindCreditNote(invoice.creditNote())).orElseThrow();
    }
}

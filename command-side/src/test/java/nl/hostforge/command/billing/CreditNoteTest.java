package nl.hostforge.command.billing;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.billing.RunInvoice.CUSTOMER;
import static nl.hostforge.command.billing.RunInvoice.DAY;
import static nl.hostforge.command.billing.RunInvoice.DUTCH;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.CreditNoteCommand.FailCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteCommand.IssueCreditNote;
import nl.hostforge.messages.billing.CreditNoteCommand.RecordCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteCommand.RequestCreditNote;
import nl.hostforge.messages.billing.CreditNoteCommand.RetryCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteEvent;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBooked;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingFailed;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteBookingRetried;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** A credit note of EUR 10.00, EUR 12.10 with VAT. */
class CreditNoteTest {
    private static final RunInvoice INVOICE = new RunInvoice("10.00", "9.99");
    private static final InvoiceId ID = InvoiceId.ofCredit(INVOICE.id, 1);
    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
    private static final List<InvoiceLine> LINES = List.of(INVOICE.line("-10.00"));
    private static final OrderTotals TOTALS = OrderTotals.of(LINES, DUTCH);
    private static final Personal<Buyer> BUYER = Personal.of(
            KeyRef.fiscal(CUSTOMER, 2027),
            new Buyer("Anna BV", new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL"), null));
    private static final CreditNoteRequested REQUESTED = new CreditNoteRequested(
            ID,
            INVOICE.id,
            CUSTOMER,
            InvoiceSeriesId.of(2027),
            NEW_YEAR,
            "Wrong",
            LINES,
            TOTALS,
            DUTCH,
            Language.DUTCH,
            BUYER);
    private static final CreditNoteIssued ISSUED =
            new CreditNoteIssued(ID, INVOICE.id, CUSTOMER, "2027-000001", NEW_YEAR, TOTALS);
    private static final CreditNoteBookingFailed FAILED =
            new CreditNoteBookingFailed(ID, INVOICE.id, CUSTOMER, 1, "INVALID_DATA", null);
    private static final CreditNoteBooked BOOKED =
            new CreditNoteBooked(ID, INVOICE.id, CUSTOMER, "4336", Money.euro("-12.10"));

    @Test
    void it_is_begun_once_for_the_series_of_the_year_that_it_is_made_in() {
        new AggregateTestFixture<>(CreditNote.class)
                .givenNoPriorActivity()
                .when(request(NEW_YEAR))
                .expectEvents(REQUESTED);
        unchanged(after(REQUESTED).when(request(DAY)));
    }

    @Test
    void it_is_issued_once_under_its_number() {
        after(REQUESTED).when(new IssueCreditNote(ID, "2027-000001", NEW_YEAR)).expectEvents(ISSUED);
        unchanged(after(REQUESTED, ISSUED).when(new IssueCreditNote(ID, "2027-000002", NEW_YEAR)));
    }

    @Test
    void the_bookkeeping_gets_it_once_it_has_its_number() {
        refused(after(REQUESTED).when(booked()), "credit-note-not-issued");
        after(REQUESTED, ISSUED).when(booked()).expectEvents(BOOKED);
        unchanged(after(REQUESTED, ISSUED, BOOKED).when(booked()));
    }

    @Test
    void a_booking_that_failed_is_tried_again_when_staff_asks_for_it() {
        after(REQUESTED, ISSUED).when(failed(1)).expectEvents(FAILED);
        unchanged(after(REQUESTED, ISSUED, FAILED).when(failed(1)));
        refused(after(REQUESTED, ISSUED).when(new RetryCreditNoteBooking(ID)), "booking-not-failed");
        var retried = new CreditNoteBookingRetried(ID, INVOICE.id, CUSTOMER, 2);
        after(REQUESTED, ISSUED, FAILED).when(new RetryCreditNoteBooking(ID)).expectEvents(retried);
        unchanged(after(REQUESTED, ISSUED, FAILED, retried).when(failed(1)));
        after(REQUESTED, ISSUED, FAILED, retried).when(booked()).expectEvents(BOOKED);
    }

    private static TestExecutor<CreditNote> after(CreditNoteEvent... events) {
        return new AggregateTestFixture<>(CreditNote.class).given((Object[]) events);
    }

    private static RequestCreditNote request(LocalDate date) {
        return new RequestCreditNote(
                ID, INVOICE.id, CUSTOMER, date, "Wrong", LINES, TOTALS, DUTCH, Language.DUTCH, BUYER);
    }

    private static RecordCreditNoteBooking booked() {
        return new RecordCreditNoteBooking(ID, "4336", Money.euro("-12.10"));
    }

    private static FailCreditNoteBooking failed(int round) {
        return new FailCreditNoteBooking(ID, round, "INVALID_DATA", null);
    }
}

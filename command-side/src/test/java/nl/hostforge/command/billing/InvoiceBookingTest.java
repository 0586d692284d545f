package nl.hostforge.command.billing;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.time.LocalDate;
import nl.hostforge.messages.billing.InvoiceCommand.FailInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.RetryInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBooked;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingFailed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceBookingRetried;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class InvoiceBookingTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId ID = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final Money GROSS = Money.euro("12.10");
    private static final Personal<String> WORDS = Personal.of(KeyRef.fiscal(CUSTOMER, 2026), "no such contact");
    private static final InvoiceBooked BOOKED = new InvoiceBooked(ID, CUSTOMER, "4335", GROSS);

    @Test
    void an_invoice_that_we_numbered_is_booked_once() {
        after(issuedBy(InvoiceNumbering.HOSTFORGE)).when(book()).expectEvents(BOOKED);
        unchanged(after(issuedBy(InvoiceNumbering.HOSTFORGE), BOOKED).when(book()));
    }

    @Test
    void what_the_bookkeeping_numbered_is_not_booked_by_us() {
        refused(after(issuedBy(InvoiceNumbering.BOOKKEEPING)).when(book()), "not-booked-by-us");
        refused(after(issuedBy(InvoiceNumbering.BOOKKEEPING)).when(fail(1)), "not-booked-by-us");
    }

    @Test
    void a_booking_fails_once_in_its_round() {
        after(issuedBy(InvoiceNumbering.HOSTFORGE)).when(fail(1)).expectEvents(failed(1));
        unchanged(after(issuedBy(InvoiceNumbering.HOSTFORGE), failed(1)).when(fail(1)));
        unchanged(after(issuedBy(InvoiceNumbering.HOSTFORGE), BOOKED).when(fail(1)));
    }

    @Test
    void what_failed_is_tried_in_another_round() {
        after(issuedBy(InvoiceNumbering.HOSTFORGE), failed(1))
                .when(new RetryInvoiceBooking(ID))
                .expectEvents(new InvoiceBookingRetried(ID, CUSTOMER, 2));
        var again = new InvoiceBookingRetried(ID, CUSTOMER, 2);
        unchanged(after(issuedBy(InvoiceNumbering.HOSTFORGE), failed(1), again).when(fail(1)));
        after(issuedBy(InvoiceNumbering.HOSTFORGE), failed(1), again)
                .when(fail(2))
                .expectEvents(failed(2));
        after(issuedBy(InvoiceNumbering.HOSTFORGE), failed(1), again)
                .when(book())
                .expectEvents(BOOKED);
    }

    @Test
    void what_turns_out_to_be_booked_after_all_is_booked() {
        after(issuedBy(InvoiceNumbering.HOSTFORGE), failed(1)).when(book()).expectEvents(BOOKED);
    }

    @Test
    void only_what_failed_is_tried_again() {
        var retry = new RetryInvoiceBooking(ID);
        refused(after(issuedBy(InvoiceNumbering.HOSTFORGE)).when(retry), "booking-not-failed");
        refused(after(issuedBy(InvoiceNumbering.HOSTFORGE), failed(1), BOOKED).when(retry), "booking-not-failed");
        refused(after(issuedBy(InvoiceNumbering.BOOKKEEPING)).when(retry), "booking-not-failed");
    }

    private static TestExecutor<Invoice> after(InvoiceEvent... events) {
        return new AggregateTestFixture<>(Invoice.class).given((Object[]) events);
    }

    private static RecordInvoiceBooking book() {
        return new RecordInvoiceBooking(ID, "4335", GROSS);
    }

    private static FailInvoiceBooking fail(int round) {
        return new FailInvoiceBooking(ID, round, "INVALID_DATA", WORDS);
    }

    private static InvoiceBookingFailed failed(int round) {
        return new InvoiceBookingFailed(ID, CUSTOMER, round, "INVALID_DATA", WORDS);
    }

    private static InvoiceIssued issuedBy(InvoiceNumbering numbering) {
        return new InvoiceIssued(
                ID,
                null,
                null,
                CUSTOMER,
                InvoiceSeriesId.of(2026),
                "2026-000001",
                DAY,
                DAY.plusDays(14),
                new OrderTotals(Money.euro("10.00"), Money.euro("2.10"), GROSS),
                GROSS,
                numbering,
                null);
    }
}

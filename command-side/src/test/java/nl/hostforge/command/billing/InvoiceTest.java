package nl.hostforge.command.billing;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceCommand.RecordBookkeepingCredit;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice over EUR 12.10. */
class InvoiceTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final InvoiceId ID = InvoiceId.ofOrder(ORDER);
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final InvoicePaid PAID = new InvoicePaid(ID, CUSTOMER);

    @Test
    void an_invoice_is_issued() {
        new AggregateTestFixture<>(Invoice.class)
                .givenNoPriorActivity()
                .when(issue("12.10", "2026-0017"))
                .expectEvents(issued("12.10"));
    }

    @Test
    void it_is_issued_once_whatever_a_repeat_says() {
        unchanged(after(issued("12.10")).when(issue("12.10", "2026-0017")));
        unchanged(after(issued("12.10")).when(issue("99.00", "2026-0018")));
    }

    @Test
    void an_invoice_over_nothing_is_paid_at_once() {
        new AggregateTestFixture<>(Invoice.class)
                .givenNoPriorActivity()
                .when(issue("0.00", "2026-0017"))
                .expectEvents(issued("0.00"), PAID);
    }

    @Test
    void what_pays_it_settles_it() {
        after(issued("12.10"))
                .when(booked(5, payment("p1", "12.10")))
                .expectEvents(received("p1", "12.10", "0.00", "0.00", 5), PAID);
    }

    @Test
    void a_part_leaves_the_rest_open_and_the_rest_settles_it() {
        after(issued("12.10"))
                .when(booked(5, payment("p1", "10.00")))
                .expectEvents(received("p1", "10.00", "2.10", "0.00", 5));
        after(issued("12.10"), received("p1", "10.00", "2.10", "0.00", 5))
                .when(booked(6, payment("p1", "10.00"), payment("p2", "2.10")))
                .expectEvents(received("p2", "2.10", "0.00", "0.00", 6), PAID);
    }

    @Test
    void too_much_is_taken_and_the_surplus_recorded() {
        after(issued("12.10"))
                .when(booked(5, payment("p1", "20.00")))
                .expectEvents(received("p1", "20.00", "0.00", "7.90", 5), surplus("7.90"), PAID);
        after(issued("12.10"), received("p1", "12.10", "0.00", "0.00", 5), PAID)
                .when(booked(6, payment("p1", "12.10"), payment("p2", "12.10")))
                .expectEvents(received("p2", "12.10", "0.00", "12.10", 6), surplus("12.10"));
    }

    @Test
    void what_was_paid_too_much_before_there_were_accounts_goes_there_when_the_payments_are_read_again() {
        after(issued("12.10"), received("p1", "20.00", "0.00", "7.90", 5), PAID)
                .when(booked(5, payment("p1", "20.00")))
                .expectEvents(surplus("7.90"));
    }

    @Test
    void what_went_to_the_account_is_open_again_once_it_turns_out_not_to_have_been_paid() {
        after(issued("12.10"), received("p1", "20.00", "0.00", "7.90", 5), surplus("7.90"), PAID)
                .when(booked(6))
                .expectEvents(reversed("p1", "20.00", "20.00", "0.00", 6));
        after(
                        issued("12.10"),
                        received("p1", "20.00", "0.00", "7.90", 5),
                        surplus("7.90"),
                        PAID,
                        reversed("p1", "20.00", "20.00", "0.00", 6))
                .when(booked(7, payment("p2", "20.00")))
                .expectEvents(received("p2", "20.00", "0.00", "0.00", 7), PAID);
    }

    @Test
    void the_same_transaction_again_changes_nothing() {
        var paid = after(issued("12.10"), received("p1", "12.10", "0.00", "0.00", 5), PAID);
        unchanged(paid.when(booked(5, payment("p1", "12.10"))));
        unchanged(after(issued("12.10"), received("p1", "12.10", "0.00", "0.00", 5), PAID)
                .when(booked(9, payment("p1", "12.10"))));
    }

    @Test
    void a_payment_that_is_gone_opens_it_again_and_another_one_settles_it_again() {
        after(issued("12.10"), received("p1", "12.10", "0.00", "0.00", 5), PAID)
                .when(booked(6))
                .expectEvents(reversed("p1", "12.10", "12.10", "0.00", 6));
        after(
                        issued("12.10"),
                        received("p1", "12.10", "0.00", "0.00", 5),
                        PAID,
                        reversed("p1", "12.10", "12.10", "0.00", 6))
                .when(booked(7, payment("p2", "12.10")))
                .expectEvents(received("p2", "12.10", "0.00", "0.00", 7), PAID);
    }

    @Test
    void a_surplus_that_is_gone_leaves_it_paid() {
        after(
                        issued("12.10"),
                        received("p1", "12.10", "0.00", "0.00", 5),
                        PAID,
                        received("p2", "12.10", "0.00", "12.10", 6))
                .when(booked(7, payment("p2", "12.10")))
                .expectEvents(reversed("p1", "12.10", "0.00", "0.00", 7));
    }

    @Test
    void a_payment_whose_amount_was_corrected_counts_as_it_stands_now() {
        after(issued("12.10"), received("p1", "12.10", "0.00", "0.00", 5), PAID)
                .when(booked(6, payment("p1", "2.10")))
                .expectEvents(reversed("p1", "12.10", "12.10", "0.00", 6), received("p1", "2.10", "10.00", "0.00", 6));
    }

    @Test
    void an_amount_with_more_zeros_is_the_same_amount() {
        unchanged(after(issued("12.10"), received("p1", "12.10", "0.00", "0.00", 5), PAID)
                .when(new MatchBookedPayments(
                        ID,
                        6,
                        List.of(new BookedPayment(
                                new PaymentId("p1"), new Money(new BigDecimal("12.1000"), Money.EURO), DAY)))));
    }

    @Test
    void what_was_read_before_the_last_news_is_old() {
        unchanged(after(issued("12.10"), received("p1", "12.10", "0.00", "0.00", 5), PAID)
                .when(booked(4)));
        unchanged(after(issued("12.10"), received("p1", "12.10", "0.00", "0.00", 5), PAID)
                .when(booked(4, payment("p0", "12.10"))));
    }

    @Test
    void nothing_can_be_paid_before_it_is_issued() {
        refused(
                new AggregateTestFixture<>(Invoice.class)
                        .givenNoPriorActivity()
                        .when(booked(5, payment("p1", "12.10"))),
                "invoice-not-issued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-12.10"})
    void a_payment_of_nothing_or_less_is_refused_and_nothing_is_taken(String amount) {
        refused(
                after(issued("12.10")).when(booked(5, payment("p1", "1.00"), payment("p2", amount))),
                "amount-not-positive");
    }

    @Test
    void another_currency_is_refused() {
        var dollars = new Money(new BigDecimal("12.10"), Currency.getInstance("USD"));
        refused(
                after(issued("12.10"))
                        .when(new MatchBookedPayments(
                                ID, 5, List.of(new BookedPayment(new PaymentId("p1"), dollars, DAY)))),
                "other-currency");
    }

    @Test
    void the_bookkeeping_credits_all_of_what_it_numbered_and_what_was_paid_goes_to_the_account() {
        after(issued("12.10")).when(creditedThere()).expectEvents(credited("12.10", "0.00"));
        after(issued("12.10"), received("p1", "10.00", "2.10", "0.00", 5))
                .when(creditedThere())
                .expectEvents(credited("12.10", "10.00"), surplus("10.00"));
        unchanged(after(issued("12.10"), credited("12.10", "0.00")).when(creditedThere()));
    }

    @Test
    void its_credit_comes_to_what_was_owed_also_where_it_rounds_otherwise() {
        after(issued("12.11")).when(creditedThere()).expectEvents(credited("12.11", "0.00"));
    }

    @Test
    void what_was_written_off_before_it_was_credited_is_taken_back() {
        after(issued("12.10"), writtenOff("12.10", "Bankrupt"))
                .when(creditedThere())
                .expectEvents(writtenOff("-12.10", "credited"), credited("12.10", "0.00"));
    }

    @Test
    void we_do_not_credit_what_the_bookkeeping_numbers() {
        refused(
                after(issued("12.10")).when(new CreditInvoice(ID, "key", DAY, "Wrong", null, null)),
                "numbered-by-bookkeeping");
    }

    private static RecordBookkeepingCredit creditedThere() {
        return new RecordBookkeepingCredit(ID, "2026-0018", DAY, List.of(line("10.00")));
    }

    private static InvoiceCredited credited(String gross, String surplus) {
        return new InvoiceCredited(
                ID,
                CUSTOMER,
                InvoiceId.ofCredit(ID, 1),
                "2026-0018",
                DAY,
                List.of(line("-10.00")),
                new OrderTotals(
                        Money.euro("-10.00"),
                        Money.euro("-2.10"),
                        Money.euro(gross).negated()),
                Money.euro("0.00"),
                Money.euro(surplus));
    }

    private static InvoiceWrittenOff writtenOff(String amount, String reason) {
        return new InvoiceWrittenOff(ID, CUSTOMER, Money.euro(amount), reason);
    }

    private static InvoiceLine line(String net) {
        return new InvoiceLine(ProductGroup.HOSTING, null, 1, Money.euro(net), Money.euro(net), "Hosting", "Hosting");
    }

    private static TestExecutor<Invoice> after(InvoiceEvent... events) {
        return new AggregateTestFixture<>(Invoice.class).given((Object[]) events);
    }

    private static IssueInvoice issue(String owed, String number) {
        return new IssueInvoice(
                ID,
                ORDER,
                OrderNumber.of(10001),
                CUSTOMER,
                InvoiceSeriesId.BOOKKEEPING,
                number,
                DAY,
                DAY.plusDays(14),
                totals(),
                Money.euro(owed),
                InvoiceNumbering.BOOKKEEPING,
                "433546254870480002");
    }

    private static InvoiceIssued issued(String owed) {
        return new InvoiceIssued(
                ID,
                ORDER,
                OrderNumber.of(10001),
                CUSTOMER,
                InvoiceSeriesId.BOOKKEEPING,
                "2026-0017",
                DAY,
                DAY.plusDays(14),
                totals(),
                Money.euro(owed),
                InvoiceNumbering.BOOKKEEPING,
                "433546254870480002");
    }

    private static OrderTotals totals() {
        return new OrderTotals(Money.euro("10.00"), Money.euro("2.10"), Money.euro("12.10"));
    }

    private static MatchBookedPayments booked(long version, BookedPayment... payments) {
        return new MatchBookedPayments(ID, version, List.of(payments));
    }

    private static BookedPayment payment(String id, String amount) {
        return new BookedPayment(new PaymentId(id), Money.euro(amount), DAY);
    }

    private static InvoicePaymentReceived received(
            String id, String amount, String open, String surplus, long version) {
        return new InvoicePaymentReceived(
                ID,
                CUSTOMER,
                new PaymentId(id),
                Money.euro(amount),
                DAY,
                Money.euro(open),
                Money.euro(surplus),
                version,
                PaymentSource.BOOKKEEPING);
    }

    private static InvoiceSurplusCredited surplus(String amount) {
        return new InvoiceSurplusCredited(ID, CUSTOMER, Money.euro(amount));
    }

    private static InvoicePaymentReversed reversed(
            String id, String amount, String open, String surplus, long version) {
        return new InvoicePaymentReversed(
                ID,
                CUSTOMER,
                new PaymentId(id),
                Money.euro(amount),
                Money.euro(open),
                Money.euro(surplus),
                version,
                PaymentSource.BOOKKEEPING);
    }
}

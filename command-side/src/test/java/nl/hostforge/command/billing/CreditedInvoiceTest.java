package nl.hostforge.command.billing;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;
import static nl.hostforge.command.billing.RunInvoice.CUSTOMER;
import static nl.hostforge.command.billing.RunInvoice.DAY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceCommand.ApplyCreditNote;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.CorrectedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoiceItem;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.billing.InvoiceCommand.DraftKnownLines;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceCommand.RecordBookkeepingCredit;
import nl.hostforge.messages.billing.InvoiceCommand.RegisterAccountPayment;
import nl.hostforge.messages.billing.InvoiceCommand.WriteOffInvoice;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCreditRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ItemCredit;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.Reissue;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invoice of ours over EUR 10.00 and EUR 9.99, EUR 24.19 with VAT: paid from the account, credited, given up. */
class CreditedInvoiceTest {
    private static final RunInvoice INVOICE = new RunInvoice("10.00", "9.99");
    private static final InvoiceId ID = INVOICE.id;
    private static final InvoiceId NOTE = InvoiceId.ofCredit(ID, 1);
    private static final PaymentId PAYMENT = PaymentId.ofAccount(Ids.derived("test", "payment"));
    private static final ServicePeriod UNUSED =
            new ServicePeriod(DAY.plusDays(100), DAY.plusDays(14).plusYears(1));
    private static final InvoicePaid PAID = new InvoicePaid(ID, CUSTOMER);

    @Test
    void a_payment_from_the_account_takes_what_is_open_at_most() {
        issued().when(pay("20.00"))
                .expectEvents(received(PAYMENT, "20.00", "4.19", PaymentSource.ACCOUNT))
                .expectResultMessagePayload(Money.euro("20.00"));
        issued().when(pay("30.00"))
                .expectEvents(received(PAYMENT, "24.19", "0.00", PaymentSource.ACCOUNT), PAID)
                .expectResultMessagePayload(Money.euro("24.19"));
    }

    @Test
    void a_paid_invoice_takes_nothing_of_it() {
        var other = new PaymentId("p1");
        unchanged(issued(received(other, "24.19", "0.00", PaymentSource.BOOKKEEPING), PAID)
                .when(pay("20.00"))
                .expectResultMessagePayload(Money.euro("0.00")));
    }

    @Test
    void the_same_payment_again_is_answered_the_same_and_changes_nothing() {
        unchanged(issued(received(PAYMENT, "20.00", "4.19", PaymentSource.ACCOUNT))
                .when(pay("30.00"))
                .expectResultMessagePayload(Money.euro("20.00")));
    }

    @Test
    void another_customers_money_does_not_pay_it() {
        var stranger = new CustomerId(Ids.derived("test", "stranger"));
        refused(
                issued().when(new RegisterAccountPayment(ID, stranger, PAYMENT, Money.euro("1.00"), DAY)),
                "other-customer");
    }

    @Test
    void the_bookkeeping_does_not_take_back_what_came_from_the_account() {
        unchanged(issued(received(PAYMENT, "20.00", "4.19", PaymentSource.ACCOUNT))
                .when(new MatchBookedPayments(ID, 7, List.of())));
    }

    @Test
    void what_came_from_the_account_and_is_read_at_the_bookkeeping_counts_once() {
        unchanged(issued(received(PAYMENT, "20.00", "4.19", PaymentSource.ACCOUNT))
                .when(new MatchBookedPayments(ID, 7, List.of(new BookedPayment(PAYMENT, Money.euro("20.00"), DAY)))));
    }

    @Test
    void all_of_it_is_credited_by_a_note_that_comes_to_the_invoice() {
        issued().when(credit("all"))
                .expectEvents(requested("all", totals("-19.99", "-4.20"), null, back("10.00"), back("9.99")))
                .expectResultMessagePayload(NOTE);
    }

    @Test
    void a_line_or_part_of_one_is_credited() {
        issued().when(credit("part", new CreditedLine(2, null)))
                .expectEvents(requestedOf("part", List.of(2), totals("-9.99", "-2.10"), back("9.99")));
        issued().when(credit("part", new CreditedLine(1, Money.euro("4.00"))))
                .expectEvents(requestedOf("part", List.of(1), totals("-4.00", "-0.84"), back("4.00")));
    }

    @Test
    void the_last_note_takes_the_cent_that_was_rounded_away_before() {
        var lines = new RunInvoice("0.02", "0.03");
        // 21 % of 0.05 is 0.01; of 0.02 nothing, of 0.03 a cent
        var first = new InvoiceCreditRequested(
                lines.id,
                CUSTOMER,
                InvoiceId.ofCredit(lines.id, 1),
                "one",
                DAY,
                "Wrong",
                List.of(back("0.03")),
                List.of(2),
                totals("-0.03", "-0.01"),
                null);
        given(lines, first)
                .when(new CreditInvoice(lines.id, "two", DAY, "Wrong", null, null))
                .expectEvents(new InvoiceCreditRequested(
                        lines.id,
                        CUSTOMER,
                        InvoiceId.ofCredit(lines.id, 2),
                        "two",
                        DAY,
                        "Wrong",
                        List.of(back("0.02")),
                        List.of(1),
                        totals("-0.02", "0.00"),
                        null));
    }

    @Test
    void the_same_request_again_is_answered_the_same_and_changes_nothing() {
        unchanged(issued(requested("all", totals("-19.99", "-4.20"), null, back("10.00"), back("9.99")))
                .when(credit("all"))
                .expectResultMessagePayload(NOTE));
    }

    @Test
    void no_more_is_credited_than_is_left_and_what_a_note_is_made_for_is_not_left() {
        var part = requestedOf("part", List.of(1), totals("-4.00", "-0.84"), back("4.00"));
        refused(issued().when(credit("k", new CreditedLine(1, Money.euro("10.01")))), "credited-too-much");
        refused(issued(part).when(credit("k", new CreditedLine(1, Money.euro("6.01")))), "credited-too-much");
        issued(part)
                .when(new CreditInvoice(ID, "rest", DAY, "Wrong", null, null))
                .expectResultMessagePayload(InvoiceId.ofCredit(ID, 2));
        var all = requested("all", totals("-19.99", "-4.20"), null, back("10.00"), back("9.99"));
        refused(issued(all).when(credit("again")), "credited-too-much");
        refused(issued(all).when(credit("again", new CreditedLine(2, null))), "credited-too-much");
    }

    @Test
    void what_was_written_off_is_not_credited() {
        refused(issued(writtenOff("24.19")).when(credit("all")), "credited-too-much");
    }

    @Test
    void a_line_that_is_not_there_or_named_twice_is_refused() {
        refused(issued().when(credit("k", new CreditedLine(3, null))), "unknown-line");
        refused(issued().when(credit("k", new CreditedLine(0, null))), "unknown-line");
        refused(issued().when(new CreditInvoice(ID, "k", DAY, "Wrong", List.of(), null)), "unknown-line");
        refused(
                issued().when(credit("k", new CreditedLine(1, Money.euro("1.00")), new CreditedLine(1, null))),
                "line-named-twice");
    }

    @ParameterizedTest
    @CsvSource({"0.00, amount-not-positive", "-1.00, amount-not-positive", "1.001, amount-too-precise"})
    void what_is_no_amount_of_money_is_not_credited(String amount, String code) {
        refused(issued().when(credit("k", new CreditedLine(1, new Money(new BigDecimal(amount), Money.EURO)))), code);
    }

    @Test
    void another_currency_is_not_credited() {
        var dollars = new Money(new BigDecimal("1.00"), Currency.getInstance("USD"));
        refused(issued().when(credit("k", new CreditedLine(1, dollars))), "other-currency");
    }

    @Test
    void once_its_note_is_there_less_is_open() {
        var part = requestedOf("part", List.of(1), totals("-4.00", "-0.84"), back("4.00"));
        issued(part).when(applied()).expectEvents(credited(totals("-4.00", "-0.84"), "19.35", "0.00", back("4.00")));
        unchanged(issued(part, credited(totals("-4.00", "-0.84"), "19.35", "0.00", back("4.00")))
                .when(applied()));
        refused(issued().when(applied()), "credit-not-requested");
    }

    @Test
    void what_was_paid_and_is_credited_goes_to_the_account() {
        var part = requestedOf("part", List.of(1), totals("-4.00", "-0.84"), back("4.00"));
        issued(received(new PaymentId("p1"), "24.19", "0.00", PaymentSource.BOOKKEEPING), PAID, part)
                .when(applied())
                .expectEvents(
                        credited(totals("-4.00", "-0.84"), "0.00", "4.84", back("4.00")),
                        new InvoiceSurplusCredited(ID, CUSTOMER, Money.euro("4.84")));
    }

    @Test
    void crediting_what_was_still_open_settles_the_rest_that_was_paid() {
        var part = requestedOf("part", List.of(1), totals("-4.00", "-0.84"), back("4.00"));
        issued(received(new PaymentId("p1"), "19.35", "4.84", PaymentSource.BOOKKEEPING), part)
                .when(applied())
                .expectEvents(credited(totals("-4.00", "-0.84"), "0.00", "0.00", back("4.00")), PAID);
    }

    @Test
    void an_invoice_of_which_all_is_credited_was_not_paid() {
        var all = requested("all", totals("-19.99", "-4.20"), null, back("10.00"), back("9.99"));
        issued(all)
                .when(applied())
                .expectEvents(credited(totals("-19.99", "-4.20"), "0.00", "0.00", back("10.00"), back("9.99")));
    }

    @Test
    void another_invoice_may_come_instead_for_the_same_subscriptions() {
        var instead = List.of(
                new CorrectedLine(1, Money.euro("8.00"), "Anders", null), new CorrectedLine(2, null, null, null));
        var drafted = List.of(
                new DraftedLine(
                        INVOICE.item("10.00"),
                        new InvoiceLine(
                                ProductGroup.HOSTING,
                                INVOICE.line("10.00").period(),
                                1,
                                Money.euro("8.00"),
                                Money.euro("8.00"),
                                "Anders",
                                "Renewal")),
                new DraftedLine(INVOICE.item("9.99"), INVOICE.line("9.99")));
        issued().when(new CreditInvoice(ID, "all", DAY, "Wrong", null, instead))
                .expectEvents(requested(
                        "all",
                        totals("-19.99", "-4.20"),
                        new Reissue(InvoiceId.ofReissue(NOTE), drafted),
                        back("10.00"),
                        back("9.99")));
        refused(issued().when(new CreditInvoice(ID, "k", DAY, "Wrong", null, List.of())), "nothing-to-invoice");
        refused(
                issued().when(new CreditInvoice(
                        ID, "k", DAY, "Wrong", null, List.of(new CorrectedLine(3, null, null, null)))),
                "unknown-line");
        refused(
                issued().when(new CreditInvoice(
                        ID, "k", DAY, "Wrong", null, List.of(new CorrectedLine(1, Money.noEuro(), null, null)))),
                "amount-not-positive");
    }

    @Test
    void what_comes_instead_is_drafted_at_once_with_all_its_lines() {
        var instead = InvoiceId.ofReissue(NOTE);
        var lines = List.of(new DraftedLine(INVOICE.item("10.00"), INVOICE.line("10.00")));
        var drafted = new InvoiceDrafted(instead, CUSTOMER, DAY, List.of(INVOICE.item("10.00")), DraftOccasion.REISSUE);
        new AggregateTestFixture<>(Invoice.class)
                .givenNoPriorActivity()
                .when(new DraftKnownLines(instead, CUSTOMER, DAY, lines, DraftOccasion.REISSUE))
                .expectEvents(
                        drafted,
                        new InvoiceLineAdded(instead, CUSTOMER, INVOICE.item("10.00"), INVOICE.line("10.00")),
                        new InvoiceCompleted(instead, CUSTOMER, DAY));
        unchanged(new AggregateTestFixture<>(Invoice.class)
                .given(drafted)
                .when(new DraftKnownLines(instead, CUSTOMER, DAY, lines, DraftOccasion.REISSUE)));
    }

    @Test
    void what_is_open_can_be_given_up_and_money_that_comes_later_goes_to_the_account() {
        issued().when(new WriteOffInvoice(ID, "Bankrupt")).expectEvents(writtenOff("24.19"));
        issued(writtenOff("24.19"))
                .when(new MatchBookedPayments(
                        ID, 7, List.of(new BookedPayment(new PaymentId("p1"), Money.euro("5.00"), DAY))))
                .expectEvents(
                        new InvoicePaymentReceived(
                                ID,
                                CUSTOMER,
                                new PaymentId("p1"),
                                Money.euro("5.00"),
                                DAY,
                                Money.euro("0.00"),
                                Money.euro("5.00"),
                                7,
                                PaymentSource.BOOKKEEPING),
                        new InvoiceSurplusCredited(ID, CUSTOMER, Money.euro("5.00")));
    }

    @Test
    void what_is_not_open_or_about_to_be_credited_is_not_given_up() {
        refused(issued(writtenOff("24.19")).when(new WriteOffInvoice(ID, "Again")), "nothing-open");
        refused(
                issued(received(new PaymentId("p1"), "24.19", "0.00", PaymentSource.BOOKKEEPING), PAID)
                        .when(new WriteOffInvoice(ID, "Paid")),
                "nothing-open");
        var part = requestedOf("part", List.of(1), totals("-4.00", "-0.84"), back("4.00"));
        refused(issued(part).when(new WriteOffInvoice(ID, "Bankrupt")), "credit-pending");
    }

    @Test
    void nothing_is_done_to_what_was_not_issued() {
        for (var command : List.of(pay("1.00"), credit("k"), new WriteOffInvoice(ID, "Bankrupt")))
            refused(
                    new AggregateTestFixture<>(Invoice.class)
                            .givenNoPriorActivity()
                            .when(command),
                    "invoice-not-issued");
    }

    @Test
    void what_we_number_the_bookkeeping_does_not_credit() {
        refused(issued().when(new RecordBookkeepingCredit(ID, null, DAY, List.of())), "not-numbered-by-bookkeeping");
    }

    @Test
    void what_is_not_used_of_an_item_is_credited_for_those_days() {
        issued().when(creditItem("plan", "10.00", "4.00"))
                .expectEvents(requestedOf("plan", List.of(1), totals("-4.00", "-0.84"), unused("4.00")))
                .expectResultMessagePayload(new ItemCredit(Money.euro("4.00"), null));
    }

    @Test
    void no_more_of_an_item_is_credited_than_is_left_of_it() {
        var part = requestedOf("part", List.of(1), totals("-7.00", "-1.47"), back("7.00"));
        issued(part)
                .when(creditItem("plan", "10.00", "4.00"))
                .expectResultMessagePayload(new ItemCredit(Money.euro("3.00"), null));
        var all = requestedOf("all", List.of(1), totals("-10.00", "-2.10"), back("10.00"));
        unchanged(issued(all)
                .when(creditItem("plan", "10.00", "4.00"))
                .expectResultMessagePayload(new ItemCredit(Money.euro("0.00"), null)));
        unchanged(issued(writtenOff("24.19"))
                .when(creditItem("plan", "10.00", "4.00"))
                .expectResultMessagePayload(new ItemCredit(Money.euro("0.00"), null)));
    }

    @Test
    void the_same_request_for_an_item_is_answered_the_same_and_changes_nothing() {
        var before = requestedOf("plan", List.of(1), totals("-4.00", "-0.84"), unused("4.00"));
        unchanged(issued(before)
                .when(creditItem("plan", "10.00", "5.00"))
                .expectResultMessagePayload(new ItemCredit(Money.euro("4.00"), null)));
    }

    @Test
    void an_item_of_an_invoice_that_was_replaced_is_on_the_one_that_came_instead() {
        var instead = InvoiceId.ofReissue(NOTE);
        var lines = List.of(new DraftedLine(INVOICE.item("10.00"), INVOICE.line("10.00")));
        var replaced =
                requested("all", totals("-19.99", "-4.20"), new Reissue(instead, lines), back("10.00"), back("9.99"));
        unchanged(issued(replaced)
                .when(creditItem("plan", "10.00", "4.00"))
                .expectResultMessagePayload(new ItemCredit(Money.euro("0.00"), instead)));
    }

    @Test
    void an_item_that_is_not_on_it_cannot_be_credited() {
        refused(issued().when(creditItem("plan", "8.00", "4.00")), "unknown-line");
        refused(issued().when(creditItem("plan", "10.00", "0.00")), "amount-not-positive");
        refused(
                new AggregateTestFixture<>(Invoice.class)
                        .givenNoPriorActivity()
                        .when(creditItem("plan", "10.00", "4.00")),
                "invoice-not-issued");
    }

    private static CreditInvoiceItem creditItem(String key, String item, String net) {
        return new CreditInvoiceItem(ID, key, DAY, "Wrong", INVOICE.item(item), UNUSED, Money.euro(net));
    }

    private static InvoiceLine unused(String net) {
        return back(net).of(UNUSED);
    }

    private static TestExecutor<Invoice> issued(InvoiceEvent... events) {
        return given(INVOICE, events);
    }

    private static TestExecutor<Invoice> given(RunInvoice invoice, InvoiceEvent... events) {
        var all = new ArrayList<>(invoice.untilIssued());
        all.addAll(Arrays.asList(events));
        return new AggregateTestFixture<>(Invoice.class).given(all);
    }

    private static RegisterAccountPayment pay(String amount) {
        return new RegisterAccountPayment(ID, CUSTOMER, PAYMENT, Money.euro(amount), DAY);
    }

    /** All that is left, where no lines are named. */
    private static CreditInvoice credit(String key, CreditedLine... lines) {
        return new CreditInvoice(ID, key, DAY, "Wrong", lines.length == 0 ? null : List.of(lines), null);
    }

    private static ApplyCreditNote applied() {
        return new ApplyCreditNote(ID, NOTE, "2026-000002", DAY.plusDays(1));
    }

    private static InvoiceCreditRequested requested(
            String key, OrderTotals totals, Reissue reissue, InvoiceLine... lines) {
        return new InvoiceCreditRequested(
                ID, CUSTOMER, NOTE, key, DAY, "Wrong", List.of(lines), List.of(1, 2), totals, reissue);
    }

    private static InvoiceCreditRequested requestedOf(
            String key, List<Integer> positions, OrderTotals totals, InvoiceLine... lines) {
        return new InvoiceCreditRequested(
                ID, CUSTOMER, NOTE, key, DAY, "Wrong", List.of(lines), positions, totals, null);
    }

    private static InvoiceCredited credited(OrderTotals totals, String open, String surplus, InvoiceLine... lines) {
        return new InvoiceCredited(
                ID,
                CUSTOMER,
                NOTE,
                "2026-000002",
                DAY.plusDays(1),
                List.of(lines),
                totals,
                Money.euro(open),
                Money.euro(surplus));
    }

    private static InvoiceWrittenOff writtenOff(String amount) {
        return new InvoiceWrittenOff(ID, CUSTOMER, Money.euro(amount), "Bankrupt");
    }

    private static InvoicePaymentReceived received(
            PaymentId payment, String amount, String open, PaymentSource source) {
        return new InvoicePaymentReceived(
                ID,
                CUSTOMER,
                payment,
                Money.euro(amount),
                DAY,
                Money.euro(open),
                Money.euro("0.00"),
                source == PaymentSource.ACCOUNT ? 0 : 5,
                source);
    }

    private static InvoiceLine back(String net) {
        return INVOICE.line(Money.euro(net).negated().amount().toPlainString());
    }

    private static OrderTotals totals(String net, String vat) {
        return new OrderTotals(Money.euro(net), Money.euro(vat), Money.euro(net).plus(Money.euro(vat)));
    }
}

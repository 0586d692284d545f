package nl.hostforge.command.account;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import nl.hostforge.messages.account.AccountCommand.CreditAccount;
import nl.hostforge.messages.account.AccountCommand.RefundBalance;
import nl.hostforge.messages.account.AccountCommand.SpendBalance;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.AccountCommand.UndoPayment;
import nl.hostforge.messages.account.AccountEvent;
import nl.hostforge.messages.account.AccountEvent.AccountCredited;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerAccountTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId ONE = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final InvoiceId OTHER = InvoiceId.ofRun(CUSTOMER, DAY.plusDays(1));
    private static final PaymentId PAYMENT = PaymentId.ofAccount(Ids.derived("test", "payment"));

    @Test
    void money_that_came_in_is_taken_and_shared_out_over_the_invoices_that_it_is_meant_for() {
        unused().when(take("100.00", share(ONE, "24.20"), share(OTHER, "12.10")))
                .expectEvents(
                        taken("100.00", "100.00", share(ONE, "24.20"), share(OTHER, "12.10")),
                        spent(ONE, "24.20", "75.80"),
                        spent(OTHER, "12.10", "63.70"));
    }

    @Test
    void what_is_meant_for_no_invoice_stays_on_the_account() {
        after(credited("p1", "10.00", "10.00")).when(take("100.00")).expectEvents(taken("100.00", "110.00"));
    }

    @Test
    void the_same_payment_again_changes_nothing_whatever_it_says() {
        unchanged(after(taken("100.00", "100.00")).when(take("100.00")));
        unchanged(after(taken("100.00", "100.00")).when(take("50.00", share(ONE, "60.00"))));
    }

    @Test
    void money_that_comes_in_does_not_bear_the_name_of_what_was_spent() {
        refused(
                after(credited("p1", "10.00", "10.00"), spent(ONE, "4.00", "6.00"))
                        .when(take("100.00")),
                "payment-named-before");
    }

    @Test
    void no_more_is_shared_out_than_came_in_and_each_invoice_has_one_share() {
        refused(unused().when(take("24.19", share(ONE, "12.10"), share(OTHER, "12.10"))), "shares-exceed-payment");
        refused(unused().when(take("24.20", share(ONE, "12.10"), share(ONE, "12.10"))), "invoice-named-twice");
        refused(unused().when(take("24.20", share(ONE, "0.00"))), "amount-not-positive");
    }

    @ParameterizedTest
    @CsvSource({"0.00, amount-not-positive", "-1.00, amount-not-positive", "1.001, amount-too-precise"})
    void what_is_no_amount_of_money_is_refused(String amount, String code) {
        var money = new Money(new BigDecimal(amount), Money.EURO);
        refused(unused().when(new TakePayment(CUSTOMER, PAYMENT, money, DAY, List.of())), code);
        refused(unused().when(new CreditAccount(CUSTOMER, ONE, "key", money)), code);
        refused(after(credited("p1", "10.00", "10.00")).when(new SpendBalance(CUSTOMER, ONE, PAYMENT, money)), code);
        refused(after(credited("p1", "10.00", "10.00")).when(new RefundBalance(CUSTOMER, "refund", money, DAY)), code);
    }

    @Test
    void another_currency_is_refused() {
        var dollars = new Money(new BigDecimal("1.00"), Currency.getInstance("USD"));
        refused(unused().when(new TakePayment(CUSTOMER, PAYMENT, dollars, DAY, List.of())), "other-currency");
        refused(unused().when(new RefundBalance(CUSTOMER, "refund", dollars, DAY)), "other-currency");
    }

    @Test
    void what_an_invoice_leaves_is_put_on_it_once() {
        unused().when(new CreditAccount(CUSTOMER, ONE, "p1", Money.euro("7.90")))
                .expectEvents(credited("p1", "7.90", "7.90"));
        unchanged(
                after(credited("p1", "7.90", "7.90")).when(new CreditAccount(CUSTOMER, ONE, "p1", Money.euro("7.90"))));
        after(credited("p1", "7.90", "7.90"))
                .when(new CreditAccount(CUSTOMER, ONE, "p2", Money.euro("7.90")))
                .expectEvents(credited("p2", "7.90", "15.80"));
    }

    @Test
    void what_is_on_it_pays_an_invoice_once() {
        after(credited("p1", "10.00", "10.00"))
                .when(new SpendBalance(CUSTOMER, ONE, PAYMENT, Money.euro("4.00")))
                .expectEvents(spent(ONE, "4.00", "6.00"));
        unchanged(after(credited("p1", "10.00", "10.00"), spent(ONE, "4.00", "6.00"))
                .when(new SpendBalance(CUSTOMER, ONE, PAYMENT, Money.euro("4.00"))));
    }

    @Test
    void no_more_is_spent_or_refunded_than_there_is() {
        refused(
                after(credited("p1", "10.00", "10.00"))
                        .when(new SpendBalance(CUSTOMER, ONE, PAYMENT, Money.euro("10.01"))),
                "balance-too-low");
        refused(
                after(credited("p1", "10.00", "10.00"))
                        .when(new RefundBalance(CUSTOMER, "refund", Money.euro("10.01"), DAY)),
                "balance-too-low");
        refused(unused().when(new RefundBalance(CUSTOMER, "refund", Money.euro("0.01"), DAY)), "balance-too-low");
    }

    @Test
    void what_is_on_it_is_refunded_once() {
        after(credited("p1", "10.00", "10.00"))
                .when(new RefundBalance(CUSTOMER, "refund", Money.euro("10.00"), DAY))
                .expectEvents(refunded("10.00", "0.00"));
        unchanged(after(credited("p1", "10.00", "10.00"), refunded("4.00", "6.00"))
                .when(new RefundBalance(CUSTOMER, "refund", Money.euro("4.00"), DAY)));
    }

    @Test
    void a_payment_that_was_mistyped_is_taken_back_once() {
        after(taken("10.00", "10.00")).when(new UndoPayment(CUSTOMER, PAYMENT)).expectEvents(undone("10.00", "0.00"));
        unchanged(after(taken("10.00", "10.00"), undone("10.00", "0.00")).when(new UndoPayment(CUSTOMER, PAYMENT)));
        unchanged(after(taken("10.00", "10.00"), undone("10.00", "0.00")).when(take("10.00")));
    }

    @Test
    void what_was_spent_of_it_or_never_told_of_is_not_taken_back() {
        refused(
                after(taken("10.00", "10.00", share(ONE, "4.00")), spent(ONE, "4.00", "6.00"))
                        .when(new UndoPayment(CUSTOMER, PAYMENT)),
                "balance-too-low");
        refused(unused().when(new UndoPayment(CUSTOMER, PAYMENT)), "payment-not-found");
    }

    private static PaymentUndone undone(String amount, String balance) {
        return new PaymentUndone(CUSTOMER, PAYMENT, Money.euro(amount), Money.euro(balance));
    }

    private static TestExecutor<CustomerAccount> unused() {
        return new AggregateTestFixture<>(CustomerAccount.class).givenNoPriorActivity();
    }

    private static TestExecutor<CustomerAccount> after(AccountEvent... events) {
        return new AggregateTestFixture<>(CustomerAccount.class).given((Object[]) events);
    }

    private static TakePayment take(String amount, PaymentShare... shares) {
        return new TakePayment(CUSTOMER, PAYMENT, Money.euro(amount), DAY, Arrays.asList(shares));
    }

    private static PaymentTaken taken(String amount, String balance, PaymentShare... shares) {
        return new PaymentTaken(CUSTOMER, PAYMENT, Money.euro(amount), DAY, Arrays.asList(shares), Money.euro(balance));
    }

    private static AccountCredited credited(String key, String amount, String balance) {
        return new AccountCredited(CUSTOMER, ONE, key, Money.euro(amount), Money.euro(balance));
    }

    private static AccountSpent spent(InvoiceId invoice, String amount, String balance) {
        return new AccountSpent(CUSTOMER, invoice, PAYMENT, Money.euro(amount), Money.euro(balance));
    }

    private static AccountRefunded refunded(String amount, String balance) {
        return new AccountRefunded(CUSTOMER, "refund", Money.euro(amount), DAY, Money.euro(balance));
    }

    private static PaymentShare share(InvoiceId invoice, String amount) {
        return new PaymentShare(invoice, Money.euro(amount));
    }
}

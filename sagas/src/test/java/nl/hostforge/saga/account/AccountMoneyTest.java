package nl.hostforge.saga.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.account.AccountCommand.CreditAccount;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountQuery.FindSpending;
import nl.hostforge.messages.account.CreditKey;
import nl.hostforge.messages.account.Spending;
import nl.hostforge.messages.billing.InvoiceCommand.RegisterAccountPayment;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class AccountMoneyTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final PaymentId PAYMENT = PaymentId.ofAccount(Ids.derived("test", "payment"));
    private static final AccountSpent SPENT =
            new AccountSpent(CUSTOMER, INVOICE, PAYMENT, Money.euro("20.00"), Money.noEuro());
    private static final RegisterAccountPayment PAY =
            new RegisterAccountPayment(INVOICE, CUSTOMER, PAYMENT, Money.euro("20.00"), DAY.minusDays(2));

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final AccountMoney money = new AccountMoney(queries, commands);

    @Test
    void what_an_invoice_has_too_much_goes_to_the_account_under_the_name_of_the_event() {
        money.on(new InvoiceSurplusCredited(INVOICE, CUSTOMER, Money.euro("7.90")), 9);
        verify(commands)
                .sendAndWait(new CreditAccount(CUSTOMER, INVOICE, CreditKey.ofSurplus(INVOICE, 9), Money.euro("7.90")));
    }

    @Test
    void an_invoice_that_takes_all_of_a_payment_gives_nothing_back() {
        given(false);
        when(commands.sendAndWait(PAY)).thenReturn(Money.euro("20.00"));
        money.on(SPENT);
        verify(commands).sendAndWait(PAY);
        verifyNoMoreInteractions(commands);
    }

    @Test
    void what_it_could_not_take_goes_back_to_the_account() {
        given(false);
        when(commands.sendAndWait(PAY)).thenReturn(Money.euro("12.10"));
        money.on(SPENT);
        verify(commands).sendAndWait(rest("7.90"));
    }

    @Test
    void an_invoice_that_takes_none_gives_all_back() {
        given(false);
        when(commands.sendAndWait(PAY))
                .thenThrow(new CommandExecutionException(
                        "no", null, Refusal.of("invoice-not-issued", "It was not issued yet.")));
        money.on(SPENT);
        verify(commands).sendAndWait(rest("20.00"));
    }

    @Test
    void what_went_back_before_is_not_offered_again_to_an_invoice_that_may_have_been_opened_since() {
        given(true);
        money.on(SPENT);
        verifyNoInteractions(commands);
    }

    @Test
    void what_failed_is_neither_paid_nor_given_back() {
        given(false);
        when(commands.sendAndWait(PAY)).thenThrow(new IllegalStateException("interrupted"));
        assertThatThrownBy(() -> money.on(SPENT)).hasMessage("interrupted");
        verify(commands).sendAndWait(PAY);
        verifyNoMoreInteractions(commands);
    }

    private void given(boolean back) {
        when(queries.query(eq(new FindSpending(CUSTOMER, INVOICE, PAYMENT)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(new Spending(DAY.minusDays(2), back)));
    }

    private static CreditAccount rest(String amount) {
        return new CreditAccount(CUSTOMER, INVOICE, CreditKey.ofRest(INVOICE, PAYMENT), Money.euro(amount));
    }
}

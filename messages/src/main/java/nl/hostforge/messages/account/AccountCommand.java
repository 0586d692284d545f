package nl.hostforge.messages.account;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of a customer's account. Each is refused for an amount of nothing or less ({@code amount-not-positive}),
 * with more decimals than its currency has ({@code amount-too-precise}) or in another currency than the account's
 * ({@code other-currency}).
 */
public sealed interface AccountCommand {
    CustomerId customerId();

    @TargetAggregateIdentifier
    default AccountId accountId() {
        return AccountId.of(customerId());
    }

    /**
     * Takes money that came in, for one or several invoices or for none. A repeat changes nothing, whatever it says. Refused
     * for shares that come to more than the payment ({@code shares-exceed-payment}), for two of one invoice
     * ({@code invoice-named-twice}) and under the name of what was spent before ({@code payment-named-before}).
     *
     * @param receivedOn the day that it came in
     */
    record TakePayment(
            CustomerId customerId, PaymentId paymentId, Money amount, LocalDate receivedOn, List<PaymentShare> shares)
            implements AccountCommand {}

    /**
     * Takes back what was told of a payment by mistake. A repeat changes nothing. Refused for one that was not told of
     * ({@code payment-not-found}), and where the account has less than it by now ({@code balance-too-low}): what paid an
     * invoice has to come back from there first.
     */
    record UndoPayment(CustomerId customerId, PaymentId paymentId) implements AccountCommand {}

    /** Puts money on the account that an invoice left. A repeat changes nothing. */
    record CreditAccount(CustomerId customerId, InvoiceId invoiceId, String key, Money amount)
            implements AccountCommand {}

    /**
     * Pays an invoice with money that is on the account. A repeat changes nothing. Refused for more than there is
     * ({@code balance-too-low}).
     */
    record SpendBalance(CustomerId customerId, InvoiceId invoiceId, PaymentId paymentId, Money amount)
            implements AccountCommand {}

    /**
     * Puts on record that money of the account is paid back to the customer. A repeat changes nothing. Refused for more than
     * there is ({@code balance-too-low}).
     */
    record RefundBalance(CustomerId customerId, String refundId, Money amount, LocalDate refundedOn)
            implements AccountCommand {}
}

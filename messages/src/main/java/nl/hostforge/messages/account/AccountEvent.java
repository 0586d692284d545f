package nl.hostforge.messages.account;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import org.axonframework.serialization.Revision;

/** What can happen to a customer's account. A balance is what the customer has with us after it; it is never below zero. */
public sealed interface AccountEvent {
    CustomerId customerId();

    Money balance();

    /**
     * Money came in from the customer, and staff told so. What is meant for invoices is spent in the same commit.
     *
     * @param receivedOn the day that it came in
     * @param shares what of it is meant for which invoice, each invoice once; the rest stays on the account
     */
    @StoredAs("account.PaymentTaken")
    @Revision("1")
    record PaymentTaken(
            CustomerId customerId,
            PaymentId paymentId,
            Money amount,
            LocalDate receivedOn,
            List<PaymentShare> shares,
            Money balance)
            implements AccountEvent {}

    /**
     * A payment that staff told of never came in: it was mistyped. Why, its metadata say.
     *
     * @param amount what had been told
     */
    @StoredAs("account.PaymentUndone")
    @Revision("1")
    record PaymentUndone(CustomerId customerId, PaymentId paymentId, Money amount, Money balance)
            implements AccountEvent {}

    /**
     * An invoice left money to the customer: what was paid or credited too much, or what it could not take of a payment from
     * this account.
     *
     * @param key names what was left, so that it is left once
     */
    @StoredAs("account.AccountCredited")
    @Revision("1")
    record AccountCredited(CustomerId customerId, InvoiceId invoiceId, String key, Money amount, Money balance)
            implements AccountEvent {}

    /**
     * Money of the account is to pay an invoice.
     *
     * @param paymentId names the payment at the invoice; one payment may be for several invoices
     */
    @StoredAs("account.AccountSpent")
    @Revision("1")
    record AccountSpent(CustomerId customerId, InvoiceId invoiceId, PaymentId paymentId, Money amount, Money balance)
            implements AccountEvent {}

    /**
     * Money of the account was paid back to the customer.
     *
     * @param refundId names the refund, so that it is made once
     * @param refundedOn the day of it
     */
    @StoredAs("account.AccountRefunded")
    @Revision("1")
    record AccountRefunded(CustomerId customerId, String refundId, Money amount, LocalDate refundedOn, Money balance)
            implements AccountEvent {}
}

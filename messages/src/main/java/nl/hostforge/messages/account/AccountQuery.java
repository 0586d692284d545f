package nl.hostforge.messages.account;

import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;

/** What can be asked about the accounts of customers. */
public sealed interface AccountQuery {
    /** The read model of accounts. */
    String READ_MODEL = "accounts";

    CustomerId customerId();

    /** What a customer has with us: a {@code Money}, nothing where nothing ever happened. */
    record FindBalance(CustomerId customerId) implements AccountQuery {}

    /**
     * One page of what moved on a customer's account, newest first: a {@code Page<AccountEntry>}. Refused
     * ({@code invalid-cursor}) if the cursor is not one that a page gave.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindAccountEntries(CustomerId customerId, String cursor, int limit) implements AccountQuery {}

    /**
     * What happened to a customer's account: an {@link AccountTimeline}.
     *
     * @param language of the sentences
     */
    record FindAccountTimeline(CustomerId customerId, Language language) implements AccountQuery {}

    /** How far money of the account is that was to pay an invoice: a {@link Spending}, read from the log. */
    record FindSpending(CustomerId customerId, InvoiceId invoiceId, PaymentId paymentId) implements AccountQuery {}
}

package nl.hostforge.messages.customer;

import java.time.Instant;
import java.util.Collection;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.Moment;

/** What can be asked about customers. */
public sealed interface CustomerQuery {
    /** One customer: an {@code Optional<CustomerDetails>}. */
    record FindCustomer(CustomerId customerId) implements CustomerQuery {}

    /** One customer as they were: an {@code Optional<CustomerDetails>}, empty before. What was erased since is gone. */
    record FindCustomerAsOf(CustomerId customerId, Moment moment) implements CustomerQuery {}

    /** Who holds an e-mail address now: an {@code Optional<CustomerDetails>}. */
    record FindCustomerByEmail(EmailClaimId emailClaimId) implements CustomerQuery {}

    /**
     * One page of the list: a {@code Page<CustomerOverview>}. Refused ({@code invalid-cursor}) if the cursor is not one
     * that a page of the same sort gave.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindCustomers(CustomerFilter filter, CustomerSort sort, String cursor, int limit) implements CustomerQuery {}

    /**
     * Who did what to a customer: an {@code Optional<CustomerTimeline>}.
     *
     * @param language of the sentences
     */
    record FindCustomerTimeline(CustomerId customerId, Language language) implements CustomerQuery {}

    /**
     * Of the given customers, those with a VAT number that the EU's register was asked about, but not since a moment: a list
     * of {@link CheckedVatNumber}.
     */
    record FindVatNumbersCheckedBefore(Collection<CustomerId> customers, Instant moment) implements CustomerQuery {}

    /**
     * Whether the register took a customer's VAT number back with an event of theirs: an {@code Optional} of
     * {@link VatNumberWithdrawal}, empty where it had not been valid before.
     *
     * @param sequence the event's place in the customer's stream
     */
    record FindVatNumberWithdrawal(CustomerId customerId, long sequence) implements CustomerQuery {}
}

package nl.hostforge.messages.customer;

import java.time.Instant;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/**
 * What can be asked of a customer. A command that would change nothing leaves no event and does not fail. After an
 * erasure everything but the erasure's repeat is refused ({@code customer-erased}). An {@code expectedVersion} that is
 * given makes the command fail if the customer changed since that version; null accepts any.
 */
public sealed interface CustomerCommand {
    CustomerId customerId();

    /**
     * Makes someone a customer. Without effect on an existing one: an order with a known e-mail address changes nothing
     * about its owner.
     *
     * @param details sealed with the contact key
     * @param detailsDigest keyed hash over the details and the VAT number, by which a change is recognised
     * @param vatNumber sealed with the contact key; null where there is none
     * @param vatNumberHash keyed hash of the VAT number; null where there is none
     */
    record RegisterCustomer(
            @TargetAggregateIdentifier CustomerId customerId,
            EmailClaimId emailClaimId,
            Personal<ContactDetails> details,
            String detailsDigest,
            Personal<String> vatNumber,
            String vatNumberHash)
            implements CustomerCommand {}

    /**
     * Replaces all details; the fields mean what they mean in {@link RegisterCustomer}. The edge claims a new e-mail
     * address before, and releases the old one afterwards.
     */
    record ChangeCustomerDetails(
            @TargetAggregateIdentifier CustomerId customerId,
            @TargetAggregateVersion Long expectedVersion,
            EmailClaimId emailClaimId,
            Personal<ContactDetails> details,
            String detailsDigest,
            Personal<String> vatNumber,
            String vatNumberHash)
            implements CustomerCommand {}

    /**
     * The owner of the address followed the link that was mailed there. Refused ({@code email-changed}) if that is no
     * longer the customer's address.
     */
    record VerifyCustomerEmail(@TargetAggregateIdentifier CustomerId customerId, EmailClaimId emailClaimId)
            implements CustomerCommand {}

    /** Lets a customer order. Refused for a suspended one ({@code customer-suspended}), who is reinstated instead. */
    record ApproveCustomer(
            @TargetAggregateIdentifier CustomerId customerId,
            @TargetAggregateVersion Long expectedVersion) implements CustomerCommand {}

    record SuspendCustomer(
            @TargetAggregateIdentifier CustomerId customerId,
            @TargetAggregateVersion Long expectedVersion) implements CustomerCommand {}

    /** Ends a suspension: the customer is again what they were before it, approved or pending. */
    record ReinstateCustomer(
            @TargetAggregateIdentifier CustomerId customerId,
            @TargetAggregateVersion Long expectedVersion) implements CustomerCommand {}

    /**
     * Records what VIES answered. Without effect if the customer's VAT number is another one by now, or if a later
     * answer is known.
     *
     * @param vatNumber the number that was checked, sealed with the contact key
     * @param vatNumberHash keyed hash of that number
     * @param checkedAt when VIES was asked
     * @param consultationNumber VIES's proof of the check ({@code requestIdentifier}); null unless valid
     * @param registeredName the name VIES gave, sealed with the contact key; null where the member state gives none
     */
    record RecordVatNumberCheck(
            @TargetAggregateIdentifier CustomerId customerId,
            Personal<String> vatNumber,
            String vatNumberHash,
            VatCheckOutcome outcome,
            Instant checkedAt,
            String consultationNumber,
            Personal<String> registeredName)
            implements CustomerCommand {}

    /** @param pleskClientId Plesk's own number of the customer account */
    record LinkCustomerToPlesk(@TargetAggregateIdentifier CustomerId customerId, String pleskClientId)
            implements CustomerCommand {}

    /** @param moneybirdContactId Moneybird's own id of the contact */
    record LinkCustomerToMoneybird(
            @TargetAggregateIdentifier CustomerId customerId, String moneybirdContactId) implements CustomerCommand {}

    /** @param contactHandle Openprovider's handle of the contact, for instance {@code HF000123-NL} */
    record LinkCustomerToOpenprovider(
            @TargetAggregateIdentifier CustomerId customerId, String contactHandle) implements CustomerCommand {}

    /**
     * Refused for a customer who is suspended ({@code customer-suspended}) or not approved yet ({@code
     * customer-not-approved}); changes nothing. Asked before an order is approved.
     */
    record EnsureMayOrder(@TargetAggregateIdentifier CustomerId customerId) implements CustomerCommand {}

    /** Erases the person (art. 17 GDPR): what hears of it destroys the contact key. Cannot be undone. */
    record EraseCustomer(
            @TargetAggregateIdentifier CustomerId customerId,
            @TargetAggregateVersion Long expectedVersion) implements CustomerCommand {}

    /**
     * Ends the retention of a fiscal year, also of a customer who was erased. A repeat changes nothing.
     *
     * @param oneStopShop whether it is about the invoices that were declared in the One Stop Shop
     */
    record EndFiscalRetention(@TargetAggregateIdentifier CustomerId customerId, int fiscalYear, boolean oneStopShop)
            implements CustomerCommand {}
}

package nl.hostforge.messages.customer;

import java.time.Instant;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/**
 * What can be asked of a customer. A command that would change nothing leaves no event and does not fail. After an
 * erasure everything but the erasure itself is refused ({@code customer-erased}). An {@code expectedVersion} that is
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

    /**
     * A customer who was erased while the account was being made is not linked: the account is to be removed too.
     *
     * @param pleskClientId Plesk's own number of the customer account
     */
    record LinkCustomerToPlesk(@TargetAggregateIdentifier CustomerId customerId, String pleskClientId)
            implements CustomerCommand {}

    /**
     * As {@link LinkCustomerToPlesk}.
     *
     * @param moneybirdContactId Moneybird's own id of the contact
     */
    record LinkCustomerToMoneybird(
            @TargetAggregateIdentifier CustomerId customerId, String moneybirdContactId) implements CustomerCommand {}

    /**
     * As {@link LinkCustomerToPlesk}.
     *
     * @param contactHandle Openprovider's handle of the contact, for instance {@code HF000123-NL}
     */
    record LinkCustomerToOpenprovider(
            @TargetAggregateIdentifier CustomerId customerId, String contactHandle) implements CustomerCommand {}

    /**
     * Refused for a customer who is suspended ({@code customer-suspended}) or not approved yet ({@code
     * customer-not-approved}); changes nothing. Asked before an order is approved.
     */
    record EnsureMayOrder(@TargetAggregateIdentifier CustomerId customerId) implements CustomerCommand {}

    /**
     * Erases the person (art. 17 GDPR): what hears of it destroys the contact key, and each provider that the customer is
     * linked to is asked to forget them. Cannot be undone. That nothing is owed any more, on either side, is for the edge
     * to find out before.
     */
    record EraseCustomer(
            @TargetAggregateIdentifier CustomerId customerId,
            @TargetAggregateVersion Long expectedVersion) implements CustomerCommand {}

    /** Reports that a provider has forgotten the customer. Without effect if that is known, or was never asked. */
    record CompleteErasureAtProvider(
            @TargetAggregateIdentifier CustomerId customerId, Provider provider) implements CustomerCommand {}

    /**
     * Reports that an attempt failed. Without effect if a later attempt or round is known, or if it is settled.
     *
     * @param round of which request, as in {@code CustomerErasureAtProviderRequested}
     * @param attempt from 1 within the round
     * @param words the provider's own, sealed with {@code KeyRef.erasure}; null where it said nothing
     * @param nextAttemptAt null if none follows by itself
     */
    record FailErasureAtProvider(
            @TargetAggregateIdentifier CustomerId customerId,
            Provider provider,
            int round,
            int attempt,
            String code,
            Personal<String> words,
            Instant nextAttemptAt)
            implements CustomerCommand {}

    /** Has a provider asked again. Refused ({@code erasure-not-failed}) unless the last request failed for good. */
    record RetryErasureAtProvider(
            @TargetAggregateIdentifier CustomerId customerId,
            @TargetAggregateVersion Long expectedVersion,
            Provider provider)
            implements CustomerCommand {}

    /**
     * Staff did at the provider's own panel what it refused us. Refused ({@code erasure-not-failed}) unless the last
     * request failed for good.
     */
    record CompleteErasureByHand(
            @TargetAggregateIdentifier CustomerId customerId,
            @TargetAggregateVersion Long expectedVersion,
            Provider provider)
            implements CustomerCommand {}

    /**
     * Ends the retention of a fiscal year, also of a customer who was erased. A repeat changes nothing.
     *
     * @param oneStopShop whether it is about the invoices that were declared in the One Stop Shop
     */
    record EndFiscalRetention(@TargetAggregateIdentifier CustomerId customerId, int fiscalYear, boolean oneStopShop)
            implements CustomerCommand {}
}

package nl.hostforge.messages.customer;

import java.time.Instant;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.serialization.Revision;

/** What can happen to a customer. */
public sealed interface CustomerEvent {
    CustomerId customerId();

    /**
     * Someone became a customer; staff still has to approve.
     *
     * @param detailsDigest keyed hash over the details and the VAT number
     * @param vatNumber null where there is none
     * @param vatNumberHash keyed hash of the VAT number; null where there is none
     */
    @StoredAs("customer.CustomerRegistered")
    @Revision("2")
    record CustomerRegistered(
            CustomerId customerId,
            EmailClaimId emailClaimId,
            Personal<ContactDetails> details,
            String detailsDigest,
            Personal<String> vatNumber,
            String vatNumberHash)
            implements CustomerEvent {}

    /**
     * The details were replaced. A new e-mail address is unverified.
     *
     * @param formerEmailClaimId the claim that the customer held before; the same as {@code emailClaimId} if the
     *     address stayed
     * @param detailsDigest keyed hash over the details and the VAT number
     */
    @StoredAs("customer.CustomerDetailsChanged")
    @Revision("3")
    record CustomerDetailsChanged(
            CustomerId customerId,
            EmailClaimId emailClaimId,
            EmailClaimId formerEmailClaimId,
            Personal<ContactDetails> details,
            String detailsDigest)
            implements CustomerEvent {}

    /**
     * The VAT number was replaced, and is unchecked if it is another. Until revision 2 of {@link CustomerDetailsChanged}
     * every change of details told the number too; one that was read from there may be the same as before.
     *
     * @param vatNumber null where there is none any more
     * @param vatNumberHash keyed hash of the VAT number; null where there is none any more
     */
    @StoredAs("customer.CustomerVatNumberChanged")
    @Revision("1")
    record CustomerVatNumberChanged(CustomerId customerId, Personal<String> vatNumber, String vatNumberHash)
            implements CustomerEvent {}

    /** The address was shown to be the customer's own. */
    @StoredAs("customer.CustomerEmailVerified")
    @Revision("1")
    record CustomerEmailVerified(CustomerId customerId, EmailClaimId emailClaimId) implements CustomerEvent {}

    /** The customer may order. */
    @StoredAs("customer.CustomerApproved")
    @Revision("1")
    record CustomerApproved(CustomerId customerId) implements CustomerEvent {}

    /** The customer may not order for the time being. */
    @StoredAs("customer.CustomerSuspended")
    @Revision("1")
    record CustomerSuspended(CustomerId customerId) implements CustomerEvent {}

    /**
     * A suspension ended.
     *
     * @param status what the customer is again: approved or pending
     */
    @StoredAs("customer.CustomerReinstated")
    @Revision("1")
    record CustomerReinstated(CustomerId customerId, CustomerStatus status) implements CustomerEvent {}

    /**
     * VIES confirmed the VAT number: evidence for reversing the charge (art. 44 and 196 Directive 2006/112).
     *
     * @param consultationNumber VIES's proof of the check
     * @param registeredName the name VIES gave; null where the member state gives none
     */
    @StoredAs("customer.CustomerVatNumberValidated")
    @Revision("1")
    record CustomerVatNumberValidated(
            CustomerId customerId,
            Personal<String> vatNumber,
            String vatNumberHash,
            Instant checkedAt,
            String consultationNumber,
            Personal<String> registeredName)
            implements CustomerEvent {}

    /** VIES does not know the VAT number. */
    @StoredAs("customer.CustomerVatNumberRejected")
    @Revision("1")
    record CustomerVatNumberRejected(
            CustomerId customerId, Personal<String> vatNumber, String vatNumberHash, Instant checkedAt)
            implements CustomerEvent {}

    /** VIES, or the member state behind it, did not answer; to be asked again. */
    @StoredAs("customer.CustomerVatNumberUnverifiable")
    @Revision("1")
    record CustomerVatNumberUnverifiable(
            CustomerId customerId, Personal<String> vatNumber, String vatNumberHash, Instant checkedAt)
            implements CustomerEvent {}

    /** The customer has this account at Plesk. */
    @StoredAs("customer.CustomerLinkedToPlesk")
    @Revision("1")
    record CustomerLinkedToPlesk(CustomerId customerId, String pleskClientId) implements CustomerEvent {}

    /** The customer is this contact at Moneybird. */
    @StoredAs("customer.CustomerLinkedToMoneybird")
    @Revision("1")
    record CustomerLinkedToMoneybird(CustomerId customerId, String moneybirdContactId) implements CustomerEvent {}

    /** The customer is this contact at Openprovider. */
    @StoredAs("customer.CustomerLinkedToOpenprovider")
    @Revision("1")
    record CustomerLinkedToOpenprovider(CustomerId customerId, String contactHandle) implements CustomerEvent {}

    /**
     * The person is to be forgotten: the contact key goes at once, each fiscal key on its retention date.
     *
     * @param emailClaimId the claim to release
     */
    @StoredAs("customer.CustomerErased")
    @Revision("1")
    record CustomerErased(CustomerId customerId, EmailClaimId emailClaimId) implements CustomerEvent {}

    /**
     * A provider has to be asked to forget the customer: at the erasure for each that the customer is linked to, when
     * staff has a failed one tried again, and for an account that was still being made when the customer was erased.
     *
     * @param providerReference the provider's own id of the customer
     * @param round counts the requests to this provider, from 1
     */
    @StoredAs("customer.CustomerErasureAtProviderRequested")
    @Revision("1")
    record CustomerErasureAtProviderRequested(
            CustomerId customerId, Provider provider, String providerReference, int round) implements CustomerEvent {}

    /**
     * An attempt failed.
     *
     * @param code the refusal's code, or ours for what never reached the provider
     * @param words the provider's own words, sealed with a key of this erasure; null where it said nothing
     * @param finalFailure whether no attempt follows by itself
     * @param nextAttemptAt when the next attempt is made; null if the failure is final
     */
    @StoredAs("customer.CustomerErasureAtProviderFailed")
    @Revision("1")
    record CustomerErasureAtProviderFailed(
            CustomerId customerId,
            Provider provider,
            int round,
            int attempt,
            String code,
            Personal<String> words,
            boolean finalFailure,
            Instant nextAttemptAt)
            implements CustomerEvent {}

    /**
     * The provider has forgotten the customer, as far as the law lets it: an account or a handle is removed, a contact
     * with documents is archived.
     *
     * @param round of the last request; what was said in this one and those before may be forgotten too
     * @param byHand whether staff did it at the provider's own panel
     */
    @StoredAs("customer.CustomerErasureAtProviderCompleted")
    @Revision("1")
    record CustomerErasureAtProviderCompleted(CustomerId customerId, Provider provider, int round, boolean byHand)
            implements CustomerEvent {}

    /**
     * What the invoices of a year had to show of their buyer need not be kept any longer: the year's fiscal key goes.
     *
     * @param oneStopShop whether it is about the invoices that were declared in the One Stop Shop
     */
    @StoredAs("customer.FiscalRetentionEnded")
    @Revision("1")
    record FiscalRetentionEnded(CustomerId customerId, int fiscalYear, boolean oneStopShop) implements CustomerEvent {}
}

package nl.hostforge.api.customer;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.RecordVatNumberCheck;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.vat.VatNumberAnswer;

/**
 * What a customer's commands carry of contact details: sealed with the contact key, beside the keyed hashes by which
 * aggregates tell the same from another.
 *
 * @param emailClaimId the claim on the address
 * @param digest over the details and the VAT number
 * @param vatNumber null where there is none
 * @param vatNumberHash null where there is none
 */
public record SealedCustomer(
        EmailClaimId emailClaimId,
        Personal<ContactDetails> details,
        String digest,
        Personal<String> vatNumber,
        String vatNumberHash) {
    /** @param vatNumber as {@link CustomerVat} writes it; null where there is none */
    public static SealedCustomer of(Vault vault, CustomerId customer, ContactDetails details, String vatNumber) {
        var key = KeyRef.contact(customer);
        return new SealedCustomer(
                EmailClaimId.of(vault, details.email()),
                Personal.of(key, details),
                vault.keyedHash("customer-details", linesOf(details, vatNumber)),
                vatNumber == null ? null : Personal.of(key, vatNumber),
                vatNumber == null ? null : hashOf(vault, vatNumber));
    }

    /** @return the keyed hash by which a VAT number is recognised */
    public static String hashOf(Vault vault, String vatNumber) {
        return vault.keyedHash("vat-number", vatNumber);
    }

    /** What the EU's register said about a customer's VAT number, as it is told to the customer's aggregate. */
    public static RecordVatNumberCheck checked(
            Vault vault, CustomerId customer, String vatNumber, VatNumberAnswer answer) {
        var key = KeyRef.contact(customer);
        return new RecordVatNumberCheck(
                customer,
                Personal.of(key, vatNumber),
                hashOf(vault, vatNumber),
                answer.outcome(),
                answer.checkedAt(),
                answer.consultationNumber(),
                answer.registeredName() == null ? null : Personal.of(key, answer.registeredName()));
    }

    /** No part has a line break in it, so that other parts never make the same text. */
    private static String linesOf(ContactDetails details, String vatNumber) {
        var address = details.address();
        return Stream.of(
                        details.kind(),
                        details.firstName(),
                        details.lastName(),
                        details.companyName(),
                        details.registrationNumber(),
                        details.email(),
                        details.phone(),
                        address.street(),
                        address.houseNumber(),
                        address.addition(),
                        address.postalCode(),
                        address.city(),
                        address.country(),
                        details.language(),
                        vatNumber)
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining("\n"));
    }
}

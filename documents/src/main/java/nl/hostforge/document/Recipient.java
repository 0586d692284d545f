package nl.hostforge.document;

import java.util.Objects;
import java.util.Optional;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.customer.CustomerKind;

/**
 * Whom a document is made out to.
 *
 * @param companyNumber in the Dutch trade register (KvK); null where there is none, or where we were not told
 * @param endpoint where it is reached by Peppol; null for the address that its VAT number makes
 * @param reference what the buyer wants to find on it, for instance a cost centre; null where it named none
 */
public record Recipient(
        CustomerKind kind, Buyer buyer, String companyNumber, ElectronicAddress endpoint, String reference) {
    public Recipient {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(buyer.name(), "name");
        Objects.requireNonNull(buyer.address(), "address");
        if (companyNumber != null && companyNumber.isBlank()) companyNumber = null;
        if (reference != null && reference.isBlank()) reference = null;
    }

    /** @return the buyer's, without spaces and dots; empty where there is none, as with a person */
    Optional<String> vatNumber() {
        return Optional.ofNullable(buyer.vatNumber()).map(VatNumber::compact).filter(VatNumber::hasPrefix);
    }

    /** @return where an access point delivers to; empty for those whom Peppol does not reach */
    Optional<ElectronicAddress> reachedAt() {
        if (kind == CustomerKind.PERSON) return Optional.empty();
        if (endpoint != null) return Optional.of(endpoint);
        if (companyNumber != null) return Optional.of(new ElectronicAddress(ElectronicAddress.KVK, companyNumber));
        return vatNumber().flatMap(ElectronicAddress::ofVatNumber);
    }

    /** Who it is is personal: it is not printed. */
    @Override
    public String toString() {
        return "Recipient " + kind;
    }
}

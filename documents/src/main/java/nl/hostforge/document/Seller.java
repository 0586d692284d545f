package nl.hostforge.document;

import java.util.Objects;
import nl.hostforge.messages.customer.PostalAddress;

/**
 * Who issues a document: a company in the Netherlands.
 *
 * @param name as in the trade register
 * @param vatNumber with its prefix, for instance {@code NL001234567B01}
 * @param companyNumber in the trade register (KvK), 8 digits
 * @param iban the account to pay to
 * @param email where questions go; null where that is not to be shown
 * @param endpoint where it is reached by Peppol; null for its KvK number
 */
public record Seller(
        String name,
        PostalAddress address,
        String vatNumber,
        String companyNumber,
        String iban,
        String email,
        ElectronicAddress endpoint) {
    public Seller {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(vatNumber, "vatNumber");
        Objects.requireNonNull(companyNumber, "companyNumber");
        Objects.requireNonNull(iban, "iban");
        if (endpoint == null) endpoint = new ElectronicAddress(ElectronicAddress.KVK, companyNumber);
    }
}

package nl.hostforge.integration.bookkeeping;

import java.util.Optional;

/**
 * Who a contact is; a company, or a first and last name, has to be there.
 *
 * @param country ISO 3166-1 alpha-2
 * @param email where invoices go
 */
public record ContactData(
        Optional<String> company,
        String firstName,
        String lastName,
        String address,
        String postalCode,
        String city,
        String country,
        Optional<String> phone,
        String email,
        Optional<String> vatNumber,
        Optional<String> chamberOfCommerce) {

    /** Who it is belongs in no log. */
    @Override
    public String toString() {
        return "ContactData[in " + country + "]";
    }
}

package nl.hostforge.integration.registrar;

import java.util.Optional;

/**
 * Who a contact is.
 *
 * @param houseNumber apart from the street, with {@code houseNumberSuffix} for what follows it
 * @param country ISO 3166-1 alpha-2
 * @param phone with country code: {@code +31201234567}
 * @param locale such as {@code nl_NL}
 */
public record ContactDetails(
        Optional<String> company,
        String firstName,
        String lastName,
        String street,
        String houseNumber,
        Optional<String> houseNumberSuffix,
        String postalCode,
        String city,
        String country,
        String phone,
        String email,
        Optional<String> vatNumber,
        String locale) {

    /** Who it is belongs in no log. */
    @Override
    public String toString() {
        return "ContactDetails[in " + country + "]";
    }
}

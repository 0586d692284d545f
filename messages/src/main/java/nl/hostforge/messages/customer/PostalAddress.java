package nl.hostforge.messages.customer;

/**
 * Where someone lives or a company is seated, in the parts that registries ask for one by one.
 *
 * @param street the street's name, without the number
 * @param houseNumber the number alone
 * @param addition what follows the number, for instance {@code bis} or {@code A3}; null where there is none
 * @param postalCode as the country writes it, for instance {@code 1012 AB}
 * @param city the place
 * @param country two capital letters (ISO 3166-1 alpha-2)
 */
public record PostalAddress(
        String street, String houseNumber, String addition, String postalCode, String city, String country) {}

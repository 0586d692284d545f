package nl.hostforge.query.testing;

import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;

/** People and companies for tests. */
public final class Someone {
    private Someone() {}

    public static ContactDetails anna() {
        return person("Anna", "de Vries", "anna@voorbeeld.nl", "Amsterdam");
    }

    public static ContactDetails person(String firstName, String lastName, String email, String city) {
        return new ContactDetails(
                CustomerKind.PERSON,
                firstName,
                lastName,
                null,
                null,
                email,
                "+31201234567",
                new PostalAddress("Dam", "1", null, "1012 JS", city, "NL"),
                Language.DUTCH);
    }

    public static ContactDetails company(String name, String email) {
        return new ContactDetails(
                CustomerKind.COMPANY,
                "Bram",
                "Bakker",
                name,
                "12345678",
                email,
                "+31101234567",
                new PostalAddress("Coolsingel", "40", "bis", "3011 AD", "Rotterdam", "NL"),
                Language.ENGLISH);
    }
}

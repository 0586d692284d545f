package nl.hostforge.integration.openprovider;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import nl.hostforge.integration.registrar.ContactDetails;
import nl.hostforge.integration.registrar.NewContact;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Contact handles on the wire (Openprovider API, {@code CustomerService}). */
final class ContactBodies {

    private ContactBodies() {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Create(
            String companyName,
            Name name,
            Address address,
            Phone phone,
            String email,
            String vat,
            String locale,
            String comments) {

        static Create of(NewContact contact, Phone phone) {
            var who = contact.details();
            return new Create(
                    who.company().orElse(null),
                    Name.of(who),
                    Address.of(who),
                    phone,
                    who.email(),
                    who.vatNumber().orElse(null),
                    who.locale(),
                    OurReference.comment(contact.reference()));
        }
    }

    record Change(Address address, Phone phone, String email, String vat, String locale) {

        static Change of(ContactDetails who, Phone phone) {
            return new Change(
                    Address.of(who), phone, who.email(), who.vatNumber().orElse(null), who.locale());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Name(String initials, String firstName, String lastName) {

        static Name of(ContactDetails who) {
            var initial = who.firstName().isBlank()
                    ? ""
                    : who.firstName()
                                    .strip()
                                    .substring(0, who.firstName().strip().offsetByCodePoints(0, 1)) + ".";
            return new Name(initial, who.firstName(), who.lastName());
        }
    }

    record Address(String street, String number, String suffix, String zipcode, String city, String country) {

        static Address of(ContactDetails who) {
            return new Address(
                    who.street(),
                    who.houseNumber(),
                    who.houseNumberSuffix().orElse(null),
                    who.postalCode(),
                    who.city(),
                    who.country());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Phone(String countryCode, String areaCode, String subscriberNumber) {

        /** Where a country has no area codes, the first two digits stand in: all three parts have to be there. */
        static Optional<Phone> of(String international) {
            var plan = PhoneNumberUtil.getInstance();
            try {
                var number = plan.parse(international, null);
                var digits = plan.getNationalSignificantNumber(number);
                var area = Math.max(1, plan.getLengthOfNationalDestinationCode(number));
                var split = area < digits.length() ? area : Math.min(2, digits.length() - 1);
                return Optional.of(
                        new Phone("+" + number.getCountryCode(), digits.substring(0, split), digits.substring(split)));
            } catch (NumberParseException notANumber) {
                return Optional.empty();
            }
        }
    }

    record Found(String handle, String comments) {}
}

package nl.hostforge.api.customer;

import static nl.hostforge.messages.customer.CustomerKind.COMPANY;
import static nl.hostforge.messages.customer.CustomerKind.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import nl.hostforge.api.testing.MemoryVault;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerBodyTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void details_are_written_in_one_way() {
        var body = new CustomerBody(
                COMPANY,
                " Jan ",
                "de Vries",
                " Bakkerij ",
                " 12345678 ",
                "Jan@Example.nl",
                "020 123 45 67",
                new AddressBody("Damrak", "1", " ", "1012lg", "Amsterdam", "nl"),
                "nl 1234.56789.b01");
        assertThat(faultsOf(body)).isEmpty();
        assertThat(body.toDetails(Language.DUTCH))
                .isEqualTo(new ContactDetails(
                        COMPANY,
                        "Jan",
                        "de Vries",
                        "Bakkerij",
                        "12345678",
                        "Jan@Example.nl",
                        "+31201234567",
                        new PostalAddress("Damrak", "1", null, "1012 LG", "Amsterdam", "NL"),
                        Language.DUTCH));
        assertThat(body.toVat().vatNumber()).isEqualTo("NL123456789B01");
    }

    @Test
    void what_was_answered_can_be_sent_again() {
        var details = company("Bakkerij", "12345678", "NL").toDetails(Language.ENGLISH);
        var shown = CustomerBody.of(details, "NL123456789B01");
        assertThat(faultsOf(shown)).isEmpty();
        assertThat(shown.toDetails(Language.ENGLISH)).isEqualTo(details);
    }

    @Test
    void a_company_has_a_name() {
        assertThat(faultsOf(company(" ", null, "NL"))).containsExactly("companyName CompanyNameNeeded");
    }

    @Test
    void a_person_is_in_no_trade_register() {
        assertThat(faultsOf(customer(PERSON, "Bakkerij", "12345678", "NL", "1012 AB", "+31201234567", null)))
                .containsExactlyInAnyOrder("companyName CompanyOnly", "registrationNumber CompanyOnly");
    }

    @Test
    void the_dutch_trade_register_has_numbers_of_eight_digits_and_others_have_their_own() {
        assertThat(faultsOf(company("Bakkerij", "1234567", "NL")))
                .containsExactly("registrationNumber RegistrationNumber");
        assertThat(faultsOf(company("Bakkerij", "HRB 1234", "DE"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1012 AB,NL,true",
        "1012ab,NL,true",
        "0012 AB,NL,false",
        "1012 SS,NL,false",
        "10115,NL,false",
        "10115,DE,true"
    })
    void a_dutch_postal_code_has_its_form(String code, String country, boolean fits) {
        var faults = faultsOf(customer(PERSON, null, null, country, code, "+31201234567", null));
        assertThat(faults).isEqualTo(fits ? List.of() : List.of("address.postalCode PostalCode"));
    }

    @ParameterizedTest
    @CsvSource({
        "+31201234567,NL,+31201234567",
        "0201234567,NL,+31201234567",
        "06-12345678,nl,+31612345678",
        "030 901820,DE,+4930901820",
        "+49 30 901820,NL,+4930901820",
        "12,NL,",
        "call me,NL,",
        "+999123456789,NL,"
    })
    void a_phone_number_can_be_dialled(String typed, String country, String written) {
        var body = customer(PERSON, null, null, country, "1012 AB", typed, null);
        if (written == null) assertThat(faultsOf(body)).containsExactly("phone PhoneNumber");
        else assertThat(body.toDetails(Language.DUTCH).phone()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NL123456789B01",
                "DE123456789",
                "BE0123456789",
                "ATU12345678",
                "EL123456789",
                "FRXX123456789",
                "IE1234567FA",
                "XI123456789",
                "CHE123456789",
                " "
            })
    void a_vat_number_has_the_form_of_its_country(String number) {
        assertThat(faultsOf(withVatNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "NL123456789", "DE12345678", "GR123456789012345678901", "ATX1", "N!123"})
    void a_vat_number_of_another_form_is_none(String number) {
        assertThat(faultsOf(withVatNumber(number))).containsExactly("vatNumber VatNumber");
    }

    @Test
    void what_is_left_out_or_too_long_or_not_one_line_is_named() {
        var body = new CustomerBody(
                null,
                "",
                "a\nb",
                "x".repeat(121),
                null,
                "jan@example",
                "",
                new AddressBody("", "", null, "", "", "XX"),
                null);
        assertThat(faultsOf(body))
                .containsExactlyInAnyOrder(
                        "kind NotNull",
                        "firstName NotBlank",
                        "lastName OneLine",
                        "companyName Size",
                        "email Email",
                        "phone NotBlank",
                        "address.street NotBlank",
                        "address.houseNumber NotBlank",
                        "address.postalCode NotBlank",
                        "address.city NotBlank",
                        "address.country CountryCode");
        assertThat(faultsOf(new CustomerBody(PERSON, "a", "b", null, null, "a@b.nl", "+31201234567", null, null)))
                .containsExactly("address NotNull");
    }

    @Test
    void every_rule_of_ours_speaks_both_languages() {
        var locale = Locale.getDefault();
        try {
            for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
                Locale.setDefault(language);
                var all = VALIDATOR.validate(new CustomerBody(
                        COMPANY,
                        "a\tb",
                        "b",
                        null,
                        "1",
                        "jan",
                        "1",
                        new AddressBody("a", "1", null, "1", "c", "NL"),
                        "1"));
                assertThat(all)
                        .hasSize(7)
                        .allSatisfy(fault -> assertThat(fault.getMessage()).doesNotContain("{"));
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void nothing_personal_is_printed() {
        assertThat(company("Bakkerij", "12345678", "NL").toString()).isEqualTo("CustomerBody");
    }

    @Test
    void details_are_sealed_with_the_customer_s_key_and_known_by_their_digest() {
        var vault = new MemoryVault();
        var id = new CustomerId(Ids.next());
        var details = company("Bakkerij", "12345678", "NL").toDetails(Language.DUTCH);
        var sealed = SealedCustomer.of(vault, id, details, "NL123456789B01");
        assertThat(sealed.details().key()).isEqualTo(KeyRef.contact(id));
        assertThat(sealed.vatNumber().key()).isEqualTo(KeyRef.contact(id));
        assertThat(sealed.emailClaimId()).isEqualTo(EmailClaimId.of(vault, "JAN@example.nl "));
        assertThat(sealed).isEqualTo(SealedCustomer.of(vault, id, details, "NL123456789B01"));
        var other = SealedCustomer.of(vault, id, details, null);
        assertThat(other.digest()).isNotEqualTo(sealed.digest());
        assertThat(other.vatNumber()).isNull();
        assertThat(other.vatNumberHash()).isNull();
    }

    private static List<String> faultsOf(CustomerBody body) {
        return VALIDATOR.validate(body).stream()
                .map(fault -> fault.getPropertyPath() + " "
                        + fault.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName())
                .toList();
    }

    private static CustomerBody company(String name, String registration, String country) {
        return customer(COMPANY, name, registration, country, "1012 AB", "+31201234567", null);
    }

    private static CustomerBody withVatNumber(String number) {
        return customer(COMPANY, "Bakkerij", null, "NL", "1012 AB", "+31201234567", number);
    }

    private static CustomerBody customer(
            CustomerKind kind,
            String companyName,
            String registration,
            String country,
            String postalCode,
            String phone,
            String vatNumber) {
        return new CustomerBody(
                kind,
                "Jan",
                "de Vries",
                companyName,
                registration,
                "jan@example.nl",
                phone,
                new AddressBody("Damrak", "1", null, postalCode, "Amsterdam", country),
                vatNumber);
    }
}

package nl.hostforge.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellerSettingsTest {
    @Test
    void numbers_may_be_written_as_people_write_them() {
        var seller = settings("1234 AB", "12345678", "NL 0012.34.567.B01", "NL91 ABNA 0417 1643 00", "a@b.nl")
                .seller();
        assertThat(seller.vatNumber()).isEqualTo("NL001234567B01");
        assertThat(seller.iban()).isEqualTo("NL91ABNA0417164300");
        assertThat(seller.address().country()).isEqualTo("NL");
        assertThat(seller.address().addition()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1234,     12345678, NL001234567B01, NL91ABNA0417164300, a@b.nl, hostforge.seller.postal-code has to be such"
                + " as 1234 AB",
        "1234 AB,  1234567,  NL001234567B01, NL91ABNA0417164300, a@b.nl, hostforge.seller.registration-number has to"
                + " be 8 digits",
        "1234 AB,  12345678, BE0123456749,   NL91ABNA0417164300, a@b.nl, hostforge.seller.vat-number has to be such as"
                + " NL001234567B01",
        "1234 AB,  12345678, NL001234567B01, NL91ABNA0417164301, a@b.nl, hostforge.seller.iban has wrong check digits",
        "1234 AB,  12345678, NL001234567B01, 0417164300,         a@b.nl, hostforge.seller.iban has to be an IBAN",
        "1234 AB,  12345678, NL001234567B01, NL91ABNA0417164300, a,      hostforge.seller.email has to be an e-mail"
                + " address",
        "1234 AB,  12345678, NL001234567B01, NL91ABNA0417164300, ,       hostforge.seller.email is missing"
    })
    void what_cannot_be_on_an_invoice_is_refused_at_the_start(
            String postalCode, String registration, String vat, String iban, String email, String fault) {
        assertThatThrownBy(() -> settings(postalCode, registration, vat, iban, email))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(fault);
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        assertThatThrownBy(() -> new SellerSettings(null, null, null, null, null, null, null, null, null, null))
                .hasMessageContainingAll(
                        "legal-name", "street", "house-number", "postal-code", "city", "iban", "email");
    }

    private static SellerSettings settings(
            String postalCode, String registration, String vat, String iban, String email) {
        return new SellerSettings(
                "Voorbeeldhosting B.V.", "Kade", "1", "", postalCode, "Ede", registration, vat, iban, email);
    }
}

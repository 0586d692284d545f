package nl.hostforge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InvoiceUblTest {
    @TestFactory
    Stream<DynamicTest> no_rule_is_broken_by() {
        return Examples.all().entrySet().stream().map(example -> {
            var rules = PeppolRules.of(example.getValue());
            return DynamicTest.dynamicTest(example.getKey() + " (" + rules.getAsSingleID() + ")", () -> {
                System.out.println(rules.getAsSingleID() + ": " + example.getKey());
                assertThat(PeppolRules.broken(InvoiceUbl.of(example.getValue()), rules))
                        .isEmpty();
            });
        });
    }

    @Test
    void a_line_too_much_is_found() {
        assertThat(broken(">119.40<", ">119.41<")).anyMatch(rule -> rule.startsWith("BR-CO-10"));
    }

    @Test
    void a_missing_reason_is_found() {
        assertThat(broken("<cbc:TaxExemptionReason.*</cbc:TaxExemptionReason(Code)?>", ""))
                .anyMatch(rule -> rule.startsWith("BR-AE-10"));
    }

    @Test
    void a_number_without_its_country_is_found() {
        assertThat(broken(">BE0123456749<", ">0123456749<")).anyMatch(rule -> rule.startsWith("BR-CO-09"));
    }

    @Test
    void a_dutch_seller_without_its_register_is_found() {
        assertThat(broken("<cbc:CompanyID schemeID=\"0106\">", "<cbc:CompanyID schemeID=\"0002\">"))
                .anyMatch(rule -> rule.startsWith("NL-R-003"));
    }

    @Test
    void what_xml_cannot_carry_is_left_out() {
        var named = Documents.company("<b>&amp;\u0000\uD800 O'Neil \"x\"", "Kade", "1", "1000 AA", "Ede", "NL", null);
        assertThat(xml(Examples.hosting(Documents.invoice().to(named)).made()))
                .contains("<cbc:RegistrationName>&lt;b&gt;&amp;amp; O'Neil \"x\"</cbc:RegistrationName>");
    }

    /** @return the rules that the invoice to Belgium breaks with a change */
    private static List<String> broken(String pattern, String instead) {
        var document = Examples.all().get("reverse charge to Belgium");
        var changed = xml(document).replaceAll(pattern, instead);
        assertThat(changed).isNotEqualTo(xml(document));
        return PeppolRules.broken(changed.getBytes(StandardCharsets.UTF_8), PeppolRules.of(document));
    }

    private static String xml(InvoiceDocument document) {
        return new String(InvoiceUbl.of(document), StandardCharsets.UTF_8);
    }
}

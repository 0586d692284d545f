package nl.hostforge.sandbox.vies;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A VAT number in VIES' two parts; Greece is EL and Northern Ireland XI.
 *
 * @param number without its country
 */
record VatNumber(String country, String number) {
    /** How each member state writes its numbers (VIES, frequently asked questions, Q11). */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("AT", "U\\d{8}"),
            Map.entry("BE", "[01]\\d{9}"),
            Map.entry("BG", "\\d{9,10}"),
            Map.entry("CY", "\\d{8}[A-Z]"),
            Map.entry("CZ", "\\d{8,10}"),
            Map.entry("DE", "\\d{9}"),
            Map.entry("DK", "\\d{8}"),
            Map.entry("EE", "\\d{9}"),
            Map.entry("EL", "\\d{9}"),
            Map.entry("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            Map.entry("FI", "\\d{8}"),
            Map.entry("FR", "[A-Z0-9]{2}\\d{9}"),
            Map.entry("HR", "\\d{11}"),
            Map.entry("HU", "\\d{8}"),
            Map.entry("IE", "\\d{7}[A-Z]{1,2}|\\d[A-Z+*]\\d{5}[A-Z]"),
            Map.entry("IT", "\\d{11}"),
            Map.entry("LT", "\\d{9}|\\d{12}"),
            Map.entry("LU", "\\d{8}"),
            Map.entry("LV", "\\d{11}"),
            Map.entry("MT", "\\d{8}"),
            Map.entry("NL", "\\d{9}B\\d{2}"),
            Map.entry("PL", "\\d{10}"),
            Map.entry("PT", "\\d{9}"),
            Map.entry("RO", "\\d{2,10}"),
            Map.entry("SE", "\\d{12}"),
            Map.entry("SI", "\\d{8}"),
            Map.entry("SK", "\\d{10}"),
            Map.entry("XI", "\\d{9}|\\d{12}|(GD|HA)\\d{3}"));

    static VatNumber of(JsonNode body, String country, String number) {
        return new VatNumber(text(body, country), text(body, number));
    }

    boolean isAbsent() {
        return country.isEmpty() && number.isEmpty();
    }

    boolean isOfMemberState() {
        return FORMS.containsKey(country);
    }

    boolean isWellFormed() {
        return isOfMemberState() && number.matches(FORMS.get(country));
    }

    /** The number without what stands behind its last digits: {@code 001234567} of {@code 001234567B01}. */
    String digits() {
        return number.replaceAll("(B\\d{2}|[A-Z]{1,2})$", "");
    }

    String full() {
        return country + number;
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asString("").replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
    }
}

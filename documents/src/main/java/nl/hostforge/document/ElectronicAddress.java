package nl.hostforge.document;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a party is reached by Peppol.
 *
 * @param scheme code of the register that the number is of (EAS code list), for instance {@code 0106}
 * @param value the number in that register
 */
public record ElectronicAddress(String scheme, String value) {
    static final String KVK = "0106";

    /** Registers of VAT numbers, by the numbers' prefix; a country that is not here is reached by other numbers. */
    private static final Map<String, String> BY_VAT_PREFIX = Map.ofEntries(
            Map.entry("AT", "9914"),
            Map.entry("BG", "9926"),
            Map.entry("CY", "9928"),
            Map.entry("CZ", "9929"),
            Map.entry("DE", "9930"),
            Map.entry("EE", "9931"),
            Map.entry("EL", "9933"),
            Map.entry("ES", "9920"),
            Map.entry("FI", "0213"),
            Map.entry("FR", "9957"),
            Map.entry("HR", "9934"),
            Map.entry("HU", "9910"),
            Map.entry("IE", "9935"),
            Map.entry("IT", "0211"),
            Map.entry("LT", "9937"),
            Map.entry("LU", "9938"),
            Map.entry("LV", "9939"),
            Map.entry("MT", "9943"),
            Map.entry("NL", "9944"),
            Map.entry("PL", "9945"),
            Map.entry("PT", "9946"),
            Map.entry("RO", "9947"),
            Map.entry("SI", "9949"),
            Map.entry("SK", "9950"));

    private static final String BELGIAN_ENTERPRISES = "0208";
    private static final String SWEDISH_ORGANISATIONS = "0007";

    public ElectronicAddress {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
    }

    /** @param compact with its prefix, without spaces */
    static Optional<ElectronicAddress> ofVatNumber(String compact) {
        var prefix = compact.substring(0, 2);
        var digits = compact.substring(2);
        return switch (prefix) { // these numbers hold the register's number under which the country wants it
            case "BE" -> Optional.of(new ElectronicAddress(BELGIAN_ENTERPRISES, digits));
            case "SE" ->
                digits.length() == 12
                        ? Optional.of(new ElectronicAddress(SWEDISH_ORGANISATIONS, digits.substring(0, 10)))
                        : Optional.empty();
            default ->
                Optional.ofNullable(BY_VAT_PREFIX.get(prefix)).map(scheme -> new ElectronicAddress(scheme, compact));
        };
    }
}

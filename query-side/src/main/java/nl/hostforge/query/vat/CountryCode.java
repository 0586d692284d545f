package nl.hostforge.query.vat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Codes of countries as ISO 3166-1 has them, and the few others that people and VIES write: {@code EL} for Greece,
 * {@code XI} for Northern Ireland, {@code XK} for Kosovo.
 */
public final class CountryCode {
    private static final Set<String> KNOWN = known();

    private CountryCode() {}

    /** @return whether there is a country of this code, in capitals or not */
    public static boolean isKnown(String code) {
        return KNOWN.contains(inIso(code));
    }

    /** The code as ISO 3166-1 has it; Northern Ireland counts as the United Kingdom, as it does for services. */
    static String inIso(String code) {
        var upper = code.strip().toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "EL" -> "GR";
            case "XI", "UK" -> "GB";
            default -> upper;
        };
    }

    private static Set<String> known() {
        var codes = new HashSet<>(Set.of(Locale.getISOCountries()));
        codes.add("XK"); // not in ISO 3166-1, yet used by the EU
        return Set.copyOf(codes);
    }
}

package nl.hostforge.query.vat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an address lies for VAT.
 *
 * @param country of the address, as ISO 3166-1 has it
 * @param memberState whose VAT applies there; empty outside the EU's VAT territory
 */
record VatTerritory(String country, Optional<String> memberState) {
    static final Set<String> MEMBER_STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Parts of member states that VAT law leaves out (art. 6 Directive 2006/112), by the digits of their postal codes. */
    private static final Map<String, Pattern> LEFT_OUT = Map.of(
            "DE", Pattern.compile("27498|78266"), // Heligoland, Büsingen
            "DK", Pattern.compile("39\\d\\d"), // Greenland
            "ES", Pattern.compile("(35|38|51|52)\\d{3}"), // Canary Islands, Ceuta, Melilla
            "FI", Pattern.compile("22\\d{3}"), // Åland
            "FR", Pattern.compile("97\\d{3}|98[46789]\\d\\d"), // overseas; 980 is Monaco
            "GR", Pattern.compile("6308[67]"), // Mount Athos
            "IT", Pattern.compile("22060|22061|23030|23041")); // Campione, Livigno

    /**
     * @param country as the customer gave it
     * @param postalCode with or without its country's prefix; null while unknown
     */
    static VatTerritory of(String country, String postalCode) {
        var iso = CountryCode.inIso(country);
        var state = iso.equals("MC") ? "FR" : iso; // art. 7: transactions in Monaco are treated as in France
        var inside = MEMBER_STATES.contains(state) && !isLeftOut(iso, postalCode);
        return new VatTerritory(iso, inside ? Optional.of(state) : Optional.empty());
    }

    /** @return whether it is a part that its country's membership does not cover */
    boolean isExcluded() {
        return memberState.isEmpty() && MEMBER_STATES.contains(country);
    }

    private static boolean isLeftOut(String country, String postalCode) {
        var pattern = LEFT_OUT.get(country);
        return pattern != null
                && postalCode != null
                && pattern.matcher(postalCode.replaceAll("\\D", "")).matches();
    }
}

package nl.hostforge.api.customer;

import java.util.Locale;
import java.util.Set;

/** How countries are written: two capitals (ISO 3166-1 alpha-2). */
final class CountryForm {
    private static final Set<String> ALL = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private CountryForm() {}

    /** @return the code in capitals; null if nothing was typed */
    static String written(String typed) {
        return Text.isGiven(typed) ? typed.strip().toUpperCase(Locale.ROOT) : null;
    }

    static boolean exists(String typed) {
        var code = written(typed);
        return code != null && ALL.contains(code);
    }
}

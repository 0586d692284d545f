package nl.hostforge.api.customer;

import java.util.Locale;
import java.util.regex.Pattern;

/** How postal codes are written. Only the Dutch form is checked; of other countries there are too many. */
final class PostalCodeForm {
    /** Four digits, not beginning with 0, and two letters, of which SA, SD and SS are never given out. */
    private static final Pattern DUTCH = Pattern.compile("([1-9][0-9]{3}) ?((?!SA|SD|SS)[A-Z]{2})");

    private PostalCodeForm() {}

    static boolean fits(String typed, String country) {
        return !"NL".equals(country) || DUTCH.matcher(capitals(typed)).matches();
    }

    /** @return a Dutch code as {@code 1012 AB}; any other as it was typed */
    static String written(String typed, String country) {
        if (!"NL".equals(country)) return typed.strip();
        return DUTCH.matcher(capitals(typed)).replaceAll("$1 $2");
    }

    private static String capitals(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}

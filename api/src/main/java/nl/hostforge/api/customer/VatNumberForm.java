package nl.hostforge.api.customer;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How VAT numbers are written, per member state of the EU (European Commission, VIES, frequently asked questions) and for
 * Northern Ireland, which counts for goods only but whose numbers VIES knows. Numbers of other countries are taken as
 * they are: nobody can be asked about them.
 */
final class VatNumberForm {
    private static final Map<String, Pattern> EU = Map.ofEntries(
            form("AT", "U[0-9]{8}"),
            form("BE", "[01][0-9]{9}"),
            form("BG", "[0-9]{9,10}"),
            form("CY", "[0-9]{8}[A-Z]"),
            form("CZ", "[0-9]{8,10}"),
            form("DE", "[0-9]{9}"),
            form("DK", "[0-9]{8}"),
            form("EE", "[0-9]{9}"),
            form("EL", "[0-9]{9}"),
            form("ES", "[A-Z0-9][0-9]{7}[A-Z0-9]"),
            form("FI", "[0-9]{8}"),
            form("FR", "[A-Z0-9]{2}[0-9]{9}"),
            form("HR", "[0-9]{11}"),
            form("HU", "[0-9]{8}"),
            form("IE", "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}"),
            form("IT", "[0-9]{11}"),
            form("LT", "([0-9]{9}|[0-9]{12})"),
            form("LU", "[0-9]{8}"),
            form("LV", "[0-9]{11}"),
            form("MT", "[0-9]{8}"),
            form("NL", "[0-9]{9}B[0-9]{2}"),
            form("PL", "[0-9]{10}"),
            form("PT", "[0-9]{9}"),
            form("RO", "[0-9]{2,10}"),
            form("SE", "[0-9]{12}"),
            form("SI", "[0-9]{8}"),
            form("SK", "[0-9]{10}"),
            form("XI", "([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})"));
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,18}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");

    private VatNumberForm() {}

    /** @return in capitals and without separators; null if nothing was typed */
    static String written(String typed) {
        if (!Text.isGiven(typed)) return null;
        return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** @return whether the EU's register could know it */
    static boolean isEuropean(String number) {
        return number != null && EU.containsKey(number.substring(0, 2));
    }

    static boolean fits(String typed) {
        var number = written(typed);
        if (number == null) return true;
        if (!ELSEWHERE.matcher(number).matches()) return false;
        var form = EU.get(number.substring(0, 2));
        return form == null || form.matcher(number.substring(2)).matches();
    }

    private static Map.Entry<String, Pattern> form(String prefix, String rest) {
        return Map.entry(prefix, Pattern.compile(rest));
    }
}

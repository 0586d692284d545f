package nl.hostforge.document;

import java.util.Locale;

/** How VAT numbers are written where machines read them (EN 16931, BR-CO-09). */
final class VatNumber {
    private VatNumber() {}

    static String compact(String number) {
        return number.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** A number without its country's letters says nothing about whose it is. */
    static boolean hasPrefix(String compact) {
        return compact.matches("[A-Z]{2}[A-Z0-9]{2,}");
    }
}

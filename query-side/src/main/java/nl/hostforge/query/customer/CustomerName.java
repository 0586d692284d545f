package nl.hostforge.query.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;

/**
 * What a customer is called.
 *
 * @param display company name, or first and last name; null if it is not known any more
 * @param contact first and last name; null if they are not known any more
 * @param order what a list by name is sorted by: as people look names up, without accents or capitals, the nameless last
 */
record CustomerName(String display, String contact, String order) {
    static final CustomerName UNKNOWN = new CustomerName(null, null, "1");

    private static final String NAMED = "0";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** An entry of an index holds some 2,700 bytes at most, and nobody tells names apart by what comes behind this. */
    private static final int LONGEST_ORDER = 200;

    /** @param details null if they are not known any more */
    static CustomerName of(ContactDetails details) {
        if (details == null) return UNKNOWN;
        var contact = details.firstName() + " " + details.lastName();
        var display = details.kind() == CustomerKind.COMPANY ? details.companyName() : contact;
        return new CustomerName(display, contact, NAMED + lookedUpBy(display));
    }

    private static String lookedUpBy(String name) {
        var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        if (plain.codePointCount(0, plain.length()) <= LONGEST_ORDER) return plain;
        return plain.substring(0, plain.offsetByCodePoints(0, LONGEST_ORDER));
    }
}

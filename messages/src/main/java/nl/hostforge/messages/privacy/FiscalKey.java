package nl.hostforge.messages.privacy;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.hostforge.messages.identity.CustomerId;

/**
 * What a fiscal key is about.
 *
 * @param fiscalYear the calendar year, in Europe/Amsterdam, of the dates on the invoices
 * @param oneStopShop whether the invoices are declared in the One Stop Shop, whose records are kept longer
 */
public record FiscalKey(CustomerId customer, int fiscalYear, boolean oneStopShop) {
    private static final Pattern REF = Pattern.compile("(fiscal|fiscal-oss)/([0-9a-f-]{36})/(\\d{4})");

    /** @return what a key is about, or empty if it is no fiscal key */
    public static Optional<FiscalKey> of(KeyRef ref) {
        var parts = REF.matcher(ref.value());
        if (!parts.matches()) return Optional.empty();
        return Optional.of(new FiscalKey(
                CustomerId.of(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(1).equals("fiscal-oss")));
    }

    public KeyRef ref() {
        return oneStopShop ? KeyRef.oneStopShop(customer, fiscalYear) : KeyRef.fiscal(customer, fiscalYear);
    }
}

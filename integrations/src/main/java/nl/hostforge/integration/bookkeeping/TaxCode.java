package nl.hostforge.integration.bookkeeping;

import java.util.Locale;
import nl.hostforge.messages.vat.VatDecision;

/** Our tax codes, which the settings map to the bookkeeping's tax rates. */
public final class TaxCode {
    private TaxCode() {}

    public static String of(VatDecision vat) {
        return switch (vat.vatCase()) {
            case DOMESTIC, DOMESTIC_BELOW_OSS_THRESHOLD -> "nl-high";
            case REVERSE_CHARGE -> "eu-reverse-charge";
            case OSS -> "oss-" + vat.country().toLowerCase(Locale.ROOT);
            case OUTSIDE_EU -> "outside-eu";
        };
    }
}

package nl.hostforge.query.vat;

import nl.hostforge.query.vat.VatSettings.Unverifiable;
import org.springframework.core.io.ClassPathResource;

/** VAT policies for tests, with the rates that come with the product. */
public final class Policies {
    private Policies() {}

    public static VatPolicy inOneStopShop() {
        return of(true, Unverifiable.CHARGE, (on, net) -> false);
    }

    static VatPolicy of(boolean ossRegistered, Unverifiable unverifiable, OssObligation obligation) {
        var settings = new VatSettings(ossRegistered, unverifiable, new ClassPathResource("vat/standard-rates.json"));
        return new VatPolicy(new StandardRates(settings), settings, obligation);
    }
}

package nl.hostforge.query.quote;

import java.time.Period;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.hostingpackage.PackageText;

/** What an invoice says of a line, in both languages; names stand in it as people read them. */
record LineText(String nl, String en) {
    private static final Period MONTH = Period.ofMonths(1);

    static LineText hosting(PackageText hostingPackage, DomainName name, Period billingPeriod) {
        var month = billingPeriod.equals(MONTH);
        return new LineText(
                "Webhosting %s voor %s, %s"
                        .formatted(hostingPackage.nameNl(), name.readable(), month ? "1 maand" : "1 jaar"),
                "Web hosting %s for %s, %s"
                        .formatted(hostingPackage.nameEn(), name.readable(), month ? "1 month" : "1 year"));
    }

    static LineText setup(PackageText hostingPackage, DomainName name) {
        return new LineText(
                "Eenmalige inrichting van %s voor %s".formatted(hostingPackage.nameNl(), name.readable()),
                "One-time setup of %s for %s".formatted(hostingPackage.nameEn(), name.readable()));
    }

    static LineText registration(DomainName name, int years) {
        return new LineText(
                "Registratie van domeinnaam %s, %d jaar".formatted(name.readable(), years),
                "Registration of domain name %s, %d %s"
                        .formatted(name.readable(), years, years == 1 ? "year" : "years"));
    }

    static LineText transfer(DomainName name) {
        return new LineText(
                "Verhuizing van domeinnaam %s, 1 jaar".formatted(name.readable()),
                "Transfer of domain name %s, 1 year".formatted(name.readable()));
    }
}

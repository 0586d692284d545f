package nl.hostforge.query.quote;

import java.util.Locale;
import nl.hostforge.messages.quote.QuoteProblem;

/** What can be wrong with a cart; a constant's name is the problem's code. */
enum Flaw {
    UNKNOWN_COUNTRY("There is no country of this code."),
    NOT_FOR_SALE("A fee cannot be ordered by itself."),
    UNKNOWN_PACKAGE("There is no such hosting package."),
    PACKAGE_RETIRED("This hosting package can no longer be ordered."),
    PERIOD_NOT_OFFERED("Hosting is sold by the month or by the year, a domain name by the year."),
    QUANTITY_NOT_OFFERED(
            "Hosting and a transfer are ordered for one period at once, a registration for one to ten years."),
    DOMAIN_MISSING("A domain name is missing."),
    INVALID_DOMAIN_NAME("This is no domain name."),
    DOMAIN_TWICE("This name is in the cart already."),
    HOSTING_TWICE("There is hosting for this name in the cart already."),
    TLD_NOT_OFFERED("We do not sell names under this extension.");

    private final String detail;

    Flaw(String detail) {
        this.detail = detail;
    }

    /** @param item place in the cart, from 0; null for the cart as a whole */
    QuoteProblem at(Integer item) {
        return at(item, detail);
    }

    QuoteProblem at(Integer item, String inDetail) {
        return new QuoteProblem(item, name().toLowerCase(Locale.ROOT).replace('_', '-'), inDetail);
    }
}

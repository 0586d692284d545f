package nl.hostforge.messages.vat;

import java.time.LocalDate;
import nl.hostforge.messages.money.Money;

/**
 * How near the sales to consumers elsewhere in the EU are to the amount from which on their own countries' VAT is due.
 *
 * @param year in Europe/Amsterdam
 * @param limit without VAT
 * @param total of the year, without VAT; it stays as it was at the crossing
 * @param totalOfYearBefore likewise of the year before, which binds this one
 * @param crossedOn when this year's sales crossed it; null where they have not
 * @param crossedYearBefore whether those of the year before did
 * @param registered whether the operator declares by the One Stop Shop anyway
 */
public record OssThreshold(
        int year,
        Money limit,
        Money total,
        Money totalOfYearBefore,
        LocalDate crossedOn,
        boolean crossedYearBefore,
        boolean registered) {
    /** What art. 59c Directive 2006/112 allows a year. */
    public static final Money LIMIT = Money.euro("10000.00");

    /** @return whether the customer's country's VAT is due on the next such sale */
    public boolean isObliged() {
        return crossedOn != null || crossedYearBefore;
    }
}

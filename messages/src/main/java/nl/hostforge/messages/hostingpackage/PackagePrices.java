package nl.hostforge.messages.hostingpackage;

import nl.hostforge.messages.money.Money;

/**
 * What a package costs, without VAT.
 *
 * @param monthly price of one month
 * @param yearly price of one year
 * @param setupFee charged once, with the first month; zero where there is none
 * @param yearlySetupFee charged once, with the first year; zero where there is none
 */
public record PackagePrices(Money monthly, Money yearly, Money setupFee, Money yearlySetupFee) {
    /** Prices with one fee, whichever period is ordered. */
    public PackagePrices(Money monthly, Money yearly, Money setupFee) {
        this(monthly, yearly, setupFee, setupFee);
    }
}

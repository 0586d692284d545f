package nl.hostforge.messages.hostingpackage;

import nl.hostforge.messages.money.Money;

/**
 * What a package costs, without VAT.
 *
 * @param monthly price of one month
 * @param yearly price of one year
 * @param setupFee charged once, with the first period; zero where there is none
 */
public record PackagePrices(Money monthly, Money yearly, Money setupFee) {}

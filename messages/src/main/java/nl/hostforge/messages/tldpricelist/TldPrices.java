package nl.hostforge.messages.tldpricelist;

import nl.hostforge.messages.money.Money;

/**
 * What a domain name under one extension costs, without VAT, each for a year.
 *
 * @param registration the first year of a name that nobody has
 * @param transfer bringing a name here, which adds a year under most extensions
 * @param renewal every year after
 */
public record TldPrices(Money registration, Money transfer, Money renewal) {}

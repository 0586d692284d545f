package nl.hostforge.messages.pricechange;

import nl.hostforge.messages.money.Money;

/**
 * Whom a price change concerns. Amounts are without VAT, for one billing period of each.
 *
 * @param subscriptions that go on, and cost something else now
 * @param customers that have them
 * @param present what they cost together, at list price
 * @param difference how much more it would be; below zero if less
 */
public record PriceChangePreview(long subscriptions, long customers, Money present, Money difference) {}

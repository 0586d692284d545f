package nl.hostforge.messages.tldpricelist;

import java.time.Instant;
import nl.hostforge.messages.domain.Tld;

/**
 * One line of the price list.
 *
 * @param offered false once withdrawn
 * @param changedAt when the line changed last
 * @param version number, within the list, of the last event about this extension, for optimistic concurrency
 */
public record TldPrice(Tld tld, TldPrices prices, boolean offered, Instant changedAt, long version) {}

package nl.hostforge.messages.tldpricelist;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.domain.Tld;

/**
 * One line of the price list.
 *
 * @param prices those of today
 * @param offered false once withdrawn
 * @param changedAt when the line changed last
 * @param version number, within the list, of the last event about this extension, for optimistic concurrency
 * @param planned those that come, by day
 */
public record TldPrice(
        Tld tld, TldPrices prices, boolean offered, Instant changedAt, long version, List<PlannedTldPrices> planned) {
    /** A line whose prices are not planned to change. */
    public TldPrice(Tld tld, TldPrices prices, boolean offered, Instant changedAt, long version) {
        this(tld, prices, offered, changedAt, version, List.of());
    }
}

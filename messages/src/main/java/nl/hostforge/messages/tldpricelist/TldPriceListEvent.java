package nl.hostforge.messages.tldpricelist;

import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to the price list of domain names. */
public sealed interface TldPriceListEvent {
    TldPriceListId priceListId();

    /** Names under this extension can be ordered at these prices; what was ordered before keeps its own. */
    @StoredAs("tld-price-list.TldPriceSet")
    @Revision("1")
    record TldPriceSet(TldPriceListId priceListId, Tld tld, TldPrices prices) implements TldPriceListEvent {}

    /** Names under this extension can no longer be ordered; who has one keeps it. */
    @StoredAs("tld-price-list.TldWithdrawn")
    @Revision("1")
    record TldWithdrawn(TldPriceListId priceListId, Tld tld) implements TldPriceListEvent {}
}

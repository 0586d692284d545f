package nl.hostforge.messages.tldpricelist;

import java.time.LocalDate;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What can happen to the price list of domain names. */
public sealed interface TldPriceListEvent {
    TldPriceListId priceListId();

    /** Names under this extension can be ordered at these prices, whatever was planned up to this day; what was ordered before keeps its own. */
    @StoredAs("tld-price-list.TldPriceSet")
    @Revision("1")
    record TldPriceSet(TldPriceListId priceListId, Tld tld, TldPrices prices) implements TldPriceListEvent {}

    /** From a day on, names under this extension cost something else, unless the plan is withdrawn before. */
    @StoredAs("tld-price-list.TldPricePlanned")
    @Revision("1")
    record TldPricePlanned(TldPriceListId priceListId, Tld tld, PlannedTldPrices planned)
            implements TldPriceListEvent {}

    /** The prices stay as they are on a day that others were planned for. */
    @StoredAs("tld-price-list.TldPricePlanWithdrawn")
    @Revision("1")
    record TldPricePlanWithdrawn(TldPriceListId priceListId, Tld tld, LocalDate from) implements TldPriceListEvent {}

    /** Names under this extension can no longer be ordered, and nothing is planned for them; who has one keeps it. */
    @StoredAs("tld-price-list.TldWithdrawn")
    @Revision("1")
    record TldWithdrawn(TldPriceListId priceListId, Tld tld) implements TldPriceListEvent {}
}

package nl.hostforge.messages.pricechange;

import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;

/** What can be asked about price changes. */
public sealed interface PriceChangeQuery {
    /** Whom one would concern, as things are: a {@link PriceChangePreview}; changes nothing. */
    record PreviewPriceChange(PriceChangeScope scope, Money price) implements PriceChangeQuery {}

    /**
     * The subscriptions that one concerns: a list of ids.
     *
     * @param after only those behind this id; null for the first
     */
    record FindConcernedSubscriptions(PriceChangeScope scope, SubscriptionId after, int limit)
            implements PriceChangeQuery {}
}

package nl.hostforge.messages.pricechange;

import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;

/** What can be asked about price changes. */
public sealed interface PriceChangeQuery {
    /** Name of the read model that lists them. */
    String READ_MODEL = "ordered-price-changes";

    /**
     * One page of those that were ordered: a {@code Page<PriceChangeOverview>}. Refused ({@code invalid-cursor}) if the
     * cursor is not one that a page of the same sort gave.
     *
     * @param hostingPackageId only those for this package; null for all
     * @param tld only those for names under this extension; null for all
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindPriceChanges(HostingPackageId hostingPackageId, Tld tld, PriceChangeSort sort, String cursor, int limit)
            implements PriceChangeQuery {}

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

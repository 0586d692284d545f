package nl.hostforge.messages.pricechange;

import java.time.LocalDate;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import org.axonframework.serialization.Revision;

/** What can happen to a price change. */
public sealed interface PriceChangeEvent {
    PriceChangeId priceChangeId();

    /**
     * Existing subscriptions are to cost something else, and their customers to be told.
     *
     * @param effectiveOn paid periods, and those that begin before this day, stay as they are
     * @param price of one billing period, without VAT
     */
    @StoredAs("price-change.PriceChangeOrdered")
    @Revision("1")
    record PriceChangeOrdered(PriceChangeId priceChangeId, PriceChangeScope scope, LocalDate effectiveOn, Money price)
            implements PriceChangeEvent {}
}

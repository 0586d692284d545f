package nl.hostforge.messages.pricechange;

import java.time.LocalDate;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.money.Money;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a price change. */
public sealed interface PriceChangeCommand {
    PriceChangeId priceChangeId();

    /**
     * Has existing subscriptions cost something else: each its first period that begins on the day or later, and all after
     * it. A repeat changes nothing. Refused for a price below zero ({@code negative-price}) and if customers would be told
     * too late ({@code notice-too-short}).
     *
     * @param priceChangeId derived from the idempotency key
     * @param today in Europe/Amsterdam
     * @param price of one billing period, without VAT
     */
    record OrderPriceChange(
            @TargetAggregateIdentifier PriceChangeId priceChangeId,
            PriceChangeScope scope,
            LocalDate today,
            LocalDate effectiveOn,
            Money price)
            implements PriceChangeCommand {}
}

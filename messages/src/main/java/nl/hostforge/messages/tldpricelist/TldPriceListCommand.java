package nl.hostforge.messages.tldpricelist;

import java.time.LocalDate;
import nl.hostforge.messages.domain.Tld;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of the price list. An {@code expectedVersion} that is given makes the command fail, like a changed
 * aggregate does, if the extension's own line changed since that version; null accepts any. It is the line's version and
 * not the list's, so that two people who price two extensions do not get in each other's way.
 */
public sealed interface TldPriceListCommand {
    TldPriceListId priceListId();

    /**
     * Offers an extension at these prices, or at new ones. Refused if it is not written as extensions are
     * ({@code invalid-tld}) or if a price is negative ({@code negative-price}).
     */
    record SetTldPrice(
            @TargetAggregateIdentifier TldPriceListId priceListId, Long expectedVersion, Tld tld, TldPrices prices)
            implements TldPriceListCommand {}

    /**
     * Has an extension that is offered cost something else from a day on; another plan for that day takes its place.
     * Refused for one that is not ({@code tld-not-offered}) and for a day that is over ({@code date-in-past}).
     *
     * @param today in Europe/Amsterdam
     * @param planned from today on at the earliest
     */
    record PlanTldPrice(
            @TargetAggregateIdentifier TldPriceListId priceListId,
            Long expectedVersion,
            Tld tld,
            LocalDate today,
            PlannedTldPrices planned)
            implements TldPriceListCommand {}

    /**
     * Leaves the prices as they are on a day that others were planned for. Refused for a day without a plan ({@code
     * price-plan-not-found}) and once the day is there ({@code price-plan-in-effect}).
     *
     * @param today in Europe/Amsterdam
     */
    record WithdrawTldPricePlan(
            @TargetAggregateIdentifier TldPriceListId priceListId,
            Long expectedVersion,
            Tld tld,
            LocalDate today,
            LocalDate from)
            implements TldPriceListCommand {}

    /** Stops offering an extension. Refused ({@code tld-not-offered}) for one that never was. */
    record WithdrawTld(@TargetAggregateIdentifier TldPriceListId priceListId, Long expectedVersion, Tld tld)
            implements TldPriceListCommand {}

    /** Refused ({@code tld-not-offered}) unless the extension can be ordered; changes nothing. */
    record EnsureTldOffered(@TargetAggregateIdentifier TldPriceListId priceListId, Tld tld)
            implements TldPriceListCommand {}
}

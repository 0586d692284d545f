package nl.hostforge.messages.pricechange;

import java.time.Period;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.HostingPackageId;

/**
 * Which subscriptions a price change is for: those of one package that are paid for one billing period, or those of the
 * domain names under one extension.
 *
 * @param hostingPackageId null for domain names
 * @param billingPeriod {@code P1M} or {@code P1Y}; null for domain names
 * @param tld null for hosting
 */
public record PriceChangeScope(HostingPackageId hostingPackageId, Period billingPeriod, Tld tld) {}

package nl.hostforge.messages.quote;

import java.time.Period;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.order.LineKind;

/**
 * One thing in a cart.
 *
 * @param kind hosting or a domain; never a fee, which the shop adds
 * @param hostingPackageId which package; hosting only, else null
 * @param domainName the name that is registered or transferred, or that the hosting is to live under
 * @param billingPeriod {@code P1M} or {@code P1Y} for hosting, {@code P1Y} for a domain
 */
public record CartItem(LineKind kind, HostingPackageId hostingPackageId, DomainName domainName, Period billingPeriod) {}

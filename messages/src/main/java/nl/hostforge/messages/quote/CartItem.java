package nl.hostforge.messages.quote;

import java.time.Period;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.order.LineKind;

/**
 * One thing in a cart, as somebody chose and typed it: what is wrong with it is told in the quote.
 *
 * @param kind hosting or a domain; never a fee, which the shop adds
 * @param hostingPackageId which package; hosting only, else null
 * @param domain the name that is registered or transferred, or that the hosting is to live under, as typed
 * @param billingPeriod {@code P1M} or {@code P1Y} for hosting, {@code P1Y} for a domain
 * @param quantity how many of these periods are paid at once: 1 for hosting and for a transfer, 1 to 10 for a registration
 */
public record CartItem(
        LineKind kind, HostingPackageId hostingPackageId, String domain, Period billingPeriod, int quantity) {}

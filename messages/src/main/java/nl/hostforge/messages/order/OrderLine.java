package nl.hostforge.messages.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Period;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.money.PricedLine;

/**
 * One priced line of an order. Amounts are without VAT.
 *
 * @param number place in the order, from 1
 * @param hostingPackageId what was ordered; hosting and setup fees only, else null
 * @param servicePlan Plesk service plan that the package was linked to when it was ordered; hosting only, else null
 * @param domainName the name that is registered or transferred, or that the hosting lives under; null for a fee
 * @param tld extension of the name, as priced; domains only, else null
 * @param billingPeriod {@code P1M} or {@code P1Y}; null for a fee
 * @param quantity number of periods, or of fees
 * @param unitPrice price of one
 * @param net unit price times quantity
 * @param renewalPrice what the next period costs; null for a fee
 * @param textNl what the invoice says, in Dutch
 * @param textEn what the invoice says, in English
 */
public record OrderLine(
        int number,
        LineKind kind,
        HostingPackageId hostingPackageId,
        String servicePlan,
        DomainName domainName,
        Tld tld,
        Period billingPeriod,
        int quantity,
        Money unitPrice,
        Money net,
        Money renewalPrice,
        String textNl,
        String textEn)
        implements PricedLine {

    /** @return whether a domain name is registered or transferred by this line */
    @JsonIgnore
    public boolean isForDomain() {
        return kind == LineKind.DOMAIN_REGISTRATION || kind == LineKind.DOMAIN_TRANSFER;
    }
}

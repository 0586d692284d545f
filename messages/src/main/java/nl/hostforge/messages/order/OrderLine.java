package nl.hostforge.messages.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Period;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.coupon.LineDiscount;
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
 * @param unitPrice list price of one
 * @param net unit price times quantity, less the discount
 * @param renewalPrice list price of the next period; null for a fee
 * @param textNl what the invoice says, in Dutch
 * @param textEn what the invoice says, in English
 * @param discount what was taken off; null where nothing was
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
        String textEn,
        LineDiscount discount)
        implements PricedLine {
    /** A line at its list price. */
    public OrderLine(
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
            String textEn) {
        this(
                number,
                kind,
                hostingPackageId,
                servicePlan,
                domainName,
                tld,
                billingPeriod,
                quantity,
                unitPrice,
                net,
                renewalPrice,
                textNl,
                textEn,
                null);
    }

    /** @return this line with something taken off its list price */
    public OrderLine less(Discount by) {
        var discount = by.on(unitPrice, quantity);
        return new OrderLine(
                number,
                kind,
                hostingPackageId,
                servicePlan,
                domainName,
                tld,
                billingPeriod,
                quantity,
                unitPrice,
                unitPrice.times(quantity).minus(discount.off()),
                renewalPrice,
                textNl,
                textEn,
                discount);
    }

    /** @return the discount of the periods after those of this line; null where there is none */
    public Discount discountAfterwards() {
        return discount == null ? null : discount.by().after(quantity);
    }

    /** @return whether a domain name is registered or transferred by this line */
    @JsonIgnore
    public boolean isForDomain() {
        return kind == LineKind.DOMAIN_REGISTRATION || kind == LineKind.DOMAIN_TRANSFER;
    }
}

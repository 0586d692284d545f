package nl.hostforge.messages.subscription;

import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;

/**
 * What the periods that are not paid yet are to cost, and what their invoices say. They stay as agreed, whatever happens
 * to the catalogue.
 *
 * @param hostingPackageId what is delivered; hosting only, else null
 * @param price list price of one billing period, without VAT
 * @param textNl what the invoice says, in Dutch
 * @param textEn what the invoice says, in English
 * @param discount what is taken off the periods that come; null where nothing is
 */
public record SubscriptionTerms(
        HostingPackageId hostingPackageId, Money price, String textNl, String textEn, Discount discount) {
    /** Terms at list price. */
    public SubscriptionTerms(HostingPackageId hostingPackageId, Money price, String textNl, String textEn) {
        this(hostingPackageId, price, textNl, textEn, null);
    }

    /** @return what the next period is to cost, the discount taken off */
    public Money due() {
        return discount == null ? price : price.minus(discount.off(price, 1));
    }

    /** @return the terms once the next period is charged */
    public SubscriptionTerms afterOnePeriod() {
        return discount == null ? this : with(discount.after(1));
    }

    /** @return these terms at another list price */
    public SubscriptionTerms at(Money other) {
        return new SubscriptionTerms(hostingPackageId, other, textNl, textEn, discount);
    }

    /** @param other null for none */
    public SubscriptionTerms with(Discount other) {
        return new SubscriptionTerms(hostingPackageId, price, textNl, textEn, other);
    }
}

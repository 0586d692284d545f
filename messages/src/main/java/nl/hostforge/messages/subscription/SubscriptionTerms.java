package nl.hostforge.messages.subscription;

import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderLine;

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

    /** The terms that follow from a line of hosting, at list price. */
    public static SubscriptionTerms ofHosting(OrderLine line) {
        return new SubscriptionTerms(line.hostingPackageId(), line.renewalPrice(), line.textNl(), line.textEn());
    }

    /** @return what the next period is to cost, the discount taken off */
    public Money due() {
        return discount == null ? price : price.minus(discount.off(price, 1));
    }

    /**
     * @param taken the discount that a period had; null for none
     * @return what so many units of it cost by these terms, the discount taken off as far as it goes on by them
     */
    public Money costOf(int units, Discount taken) {
        var listed = price.times(units);
        var goingOn = goingOn(taken);
        return goingOn == null ? listed : listed.minus(goingOn.off(price, units));
    }

    /** @return these terms with a discount that others have, as far as it goes on by these; null for none */
    public SubscriptionTerms keeping(Discount other) {
        return with(goingOn(other));
    }

    /** @return the discount if it is for what these terms deliver too, else null */
    public Discount goingOn(Discount other) {
        return other != null && other.isFor(hostingPackageId) ? other : null;
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

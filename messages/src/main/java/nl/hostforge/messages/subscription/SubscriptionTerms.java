package nl.hostforge.messages.subscription;

import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderLine;

/**
 * What the periods that are not paid yet are to cost, and what their invoices say. They stay as agreed, whatever happens
 * to the catalogue.
 *
 * @param hostingPackageId what is delivered; hosting only, else null
 * @param price of one billing period, without VAT
 * @param textNl what the invoice says, in Dutch
 * @param textEn what the invoice says, in English
 */
public record SubscriptionTerms(HostingPackageId hostingPackageId, Money price, String textNl, String textEn) {
    /** The terms that follow from a line of hosting. */
    public static SubscriptionTerms ofHosting(OrderLine line) {
        return new SubscriptionTerms(line.hostingPackageId(), line.renewalPrice(), line.textNl(), line.textEn());
    }
}

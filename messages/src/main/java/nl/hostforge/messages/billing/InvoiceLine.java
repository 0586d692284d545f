package nl.hostforge.messages.billing;

import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.money.PricedLine;
import nl.hostforge.messages.order.OrderLine;

/**
 * One priced line of an invoice. Amounts are without VAT; a credit is below zero.
 *
 * @param period the days that are paid for; null where it is about no time
 * @param quantity number of units
 * @param unitPrice price of one
 * @param net unit price times quantity
 * @param textNl what the invoice says, in Dutch
 * @param textEn what the invoice says, in English
 */
public record InvoiceLine(
        ProductGroup group,
        ServicePeriod period,
        int quantity,
        Money unitPrice,
        Money net,
        String textNl,
        String textEn)
        implements PricedLine {
    /** @return the same for other days */
    public InvoiceLine of(ServicePeriod days) {
        return new InvoiceLine(group, days, quantity, unitPrice, net, textNl, textEn);
    }

    /** What an invoice says of a line of the order that asked for it. */
    public static InvoiceLine of(OrderLine line) {
        return new InvoiceLine(
                line.isForDomain() ? ProductGroup.DOMAINS : ProductGroup.HOSTING,
                null,
                line.quantity(),
                line.unitPrice(),
                line.net(),
                line.textNl(),
                line.textEn());
    }
}
